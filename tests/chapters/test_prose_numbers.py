"""What the prose says of a measured number agrees with the number that the built page shows."""

import re
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

import nbformat
import pytest

from tests.chapters import numbers
from tests.support.browser import ROOT
from tests.support.built_page import built_page
from tests.support.page_pictures import widget_state

# Of each page a module with some of
# PHRASES: a phrase of its prose, where outputs show the number, and the least and the most that the phrase allows;
# BARS: the name of a question with a bar, what of the outputs it says was measured (a second number divides the first),
# and by what factor a page may show another one;
# NOT_MEASURED: percentages that say what is taken or asked, or that the lesson or a paper reports.
PAGES = [import_module(f"{numbers.__name__}.{module.name}") for module in iter_modules(numbers.__path__)]
PHRASES = [(page.NOTEBOOK, *row) for page in PAGES for row in page.PHRASES]
BARS = [(page.NOTEBOOK, *row) for page in PAGES for row in getattr(page, "BARS", [])]
NOT_MEASURED = {page.NOTEBOOK: getattr(page, "NOT_MEASURED", []) for page in PAGES}
NOTEBOOKS = ["book/intro", *(f"chapters/{path.stem}" for path in sorted((ROOT / "chapters").glob("*.ipynb")))]


@cache
def prose(notebook):
    file = ROOT / f"{notebook}.ipynb"
    if not file.is_file():
        return " ".join(file.with_suffix(".md").read_text("utf-8").split())
    cells = nbformat.read(file, as_version=4).cells
    return " ".join(" ".join(cell.source for cell in cells if cell.cell_type == "markdown").split())


@cache
def outputs(notebook):
    return "\n".join(
        ["", *(output.get_text() for output in built_page(f"{notebook}.html").select(".cell_output, .nn-claim"))]
    )


@pytest.mark.parametrize(("notebook", "phrase", "where", "least", "most"), PHRASES)
def test_a_phrase_agrees_with_the_number_shown(notebook, phrase, where, least, most):
    assert phrase in prose(notebook)
    source, pattern = where.split(": ", 1) if where.startswith("chapters/") else (notebook, where)
    found = re.search(pattern, outputs(source))
    assert found, f"{source} shows nothing like {pattern}"
    assert least <= float(found[1].replace(",", "").rstrip(".")) <= most, f"“{phrase}”, but {source} shows {found[0]}"


@pytest.mark.parametrize(("notebook", "name", "pattern", "factor"), BARS)
def test_a_bar_says_the_number_shown(notebook, name, pattern, factor):
    models = [model["state"] for model in widget_state(built_page(f"{notebook}.html")).values()]
    [answer] = [model["answer"] for model in models if model.get("name") == name]
    shown, *divisor = (number.replace(",", "") for number in re.search(pattern, outputs(notebook)).groups())
    measured = float(shown) / float(divisor[0]) if divisor else float(shown)
    assert measured / factor <= answer <= measured * factor


@pytest.mark.parametrize("notebook", NOTEBOOKS)
def test_every_percentage_of_the_prose_is_accounted_for(notebook):
    rest = prose(notebook)
    phrases = [phrase for where, phrase, *_ in PHRASES if where == notebook]
    for phrase in [*phrases, *NOT_MEASURED[notebook]]:
        rest = rest.replace(phrase, "")
    assert re.findall(r".{30}\d ?%.{10}", rest) == []
