"""What the course adds to the page of a browser notebook, part by part, without Python."""

import pytest
from browser import ROOT

from nnlib.widgets.module import build_module

PARTS = ROOT / "book" / "lite" / "page"


@pytest.fixture
def part(open_page, site):
    """A function `part(file, *names)`: a page with these functions of one of the parts, as window.<name>."""

    def load(file, *names):
        page = open_page(f"{site}404.html")
        given = "".join(f"globalThis.{name} = {name};" for name in names)
        page.add_script_tag(content=build_module(PARTS / file) + given, type="module")
        page.wait_for_function(f"!!globalThis.{names[-1]}")
        return page

    return load


def test_an_exercise_is_counted_when_its_notebook_is_kept_and_not_before(part):
    page = part("passed.js", "notePassed")
    said = "✓ neuron-of-a-pixel: 3 visible checks passed"
    page.evaluate(
        """(said) => {
          document.body.innerHTML = '<div class="jp-OutputArea"></div>';
          notePassed("exercises/01-neurons", () => new Promise((kept) => Object.assign(window, { kept })));
          document.querySelector(".jp-OutputArea").textContent = said;
        }""",
        said,
    )
    page.wait_for_function("!!window.kept")
    noted = """() => new Promise((later) => setTimeout(later))
        .then(() => localStorage.getItem("nn-exercise:exercises/01-neurons#neuron-of-a-pixel"))"""
    assert page.evaluate(noted) is None
    page.evaluate("kept()")
    assert page.evaluate(noted) == "1"
