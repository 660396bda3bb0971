"""Cells on their own page: nothing is fetched before one is used; wrong first, then ✓, kept, handed in, taken back.

Python starts once a test, which is most of the time; every question is answered by make page-python.
"""

import json
import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from book._ext.run_in_browser import HERE, HERE_IN_CHAPTER
from book.tools.wire import COMPRESSED, sent_size
from nnwidgets.frame.module import build_module
from tests.support.browser import HTML, ROOT
from tests.support.built_page import built_page
from tests.support.missing import missing
from tests.support.page_cell import NO_PYTHON, PageCell

PAGE = "exercises/03-weighted-sums"
PARTS = ROOT / "book" / "page_python"
if not (HTML / "lite").is_dir():
    missing("built without “Run in the browser”: no network")
STORED = COMPRESSED | {".whl", ".npz"}
NOT_ANSWERED = "✗ weighted-sum: not written yet: put your answer in place of `raise NotImplementedError(…)`"


def sources_of(notebook):
    cells = json.loads((ROOT / f"{notebook}.ipynb").read_text("utf8"))["cells"]
    return {cell["id"]: "".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"}


@pytest.mark.parametrize("stem", sorted(path.stem for path in (ROOT / "exercises").glob("*.ipynb")))
def test_every_cell_of_an_exercise_is_named_and_says_its_source(stem):
    page = built_page(f"exercises/{stem}.html")
    cells = {cell["data-cell"]: cell.pre.get_text().removesuffix("\n") for cell in page.select("[data-cell]")}
    assert cells == sources_of(f"exercises/{stem}")
    assert "can be read, and not run" in page.select_one(".run-in-browser noscript").get_text()


@pytest.mark.parametrize("stem", sorted(path.stem for path in (ROOT / "chapters").glob("*.ipynb")))
def test_the_cells_of_a_chapter_that_run_are_named_and_say_their_source(stem):
    page = built_page(f"chapters/{stem}.html")
    cells = {cell["data-cell"]: cell.select_one(".cell_input pre").text for cell in page.select("[data-cell]")}
    cells = {id: source.removesuffix("\n") for id, source in cells.items()}
    assert cells.items() <= sources_of(f"chapters/{stem}").items()
    assert len(cells) > 0.6 * len(sources_of(f"chapters/{stem}"))  # the others are questions


def sent(paths):
    """MB on the wire for these paths of the site, each once."""
    files = {path: HTML / path[1:] for path in paths if "memory-" not in path}  # fetched when all is at rest
    return sum(sent_size(file.read_bytes(), file.suffix in STORED) for file in files.values() if file.is_file()) / 1e6


def test_a_question_is_answered_wrongly_then_rightly_kept_handed_in_and_taken_back(open_page, site, tmp_path):
    page = open_page(f"{site}{PAGE}.html", accept_downloads=True)
    page.set_default_timeout(180_000)
    asked = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    page.wait_for_load_state("networkidle")
    assert not [path for path in asked if "/lite/" in path or "page-python-cells" in path]

    answer, check = PageCell(page, "weighted-sum-answer"), PageCell(page, "weighted-sum-check")
    check.run()
    expect(check.raised).to_have_text(NOT_ANSWERED, timeout=180_000)
    assert not [path for path in asked if "matplotlib" in path or "/data/" in path]
    of_python = [path for path in asked if "/lite/" in path or "page-python-cells" in path]
    loaded = f"{sent(of_python):.0f} MB"
    assert sent(of_python) <= 12
    assert loaded in HERE
    assert loaded in (ROOT / "book" / "how-to-use.md").read_text("utf8")

    answer.cell.locator("pre").click()
    page.keyboard.press("Control+A")
    page.keyboard.type("def weighted_sum(w, a, b):\nreturn np.dot(w, a)")
    assert answer.field.input_value() == "def weighted_sum(w, a, b):\n    return np.dot(w, a)"
    page.keyboard.press("Shift+Enter")
    expect(answer.state).to_have_text("It ran, and printed nothing.")
    check.run()
    expect(check.raised).to_contain_text("✗ weighted-sum: ")
    expect(check.raised).to_contain_text("bias")
    kept = "localStorage.getItem('nn-exercise:exercises/03-weighted-sums#weighted-sum')"
    assert page.evaluate(kept) is None

    answer.write("def weighted_sum(w, a, b):\n    return np.dot(w, a) + b")
    check.run()
    expect(check.printed).to_have_text("✓ weighted-sum: 3 visible checks passed\n")
    expect(check.raised).to_have_count(0)
    assert page.evaluate(kept) == "1"

    other = PageCell(page, "patch-answer")
    other.write("while True: pass")
    other.run()
    expect(other.state).to_have_text("Running …")
    clock = other.cell.locator(".nn-cell-clock")
    expect(clock).to_have_text(re.compile("^0:0[3-9]$"))
    other.run()  # the same button
    expect(other.raised).to_contain_text("Stopped.")
    expect(clock).to_have_count(0)
    other.cell.get_by_role("button", name="Reset").click()

    page.reload()
    expect(answer.field).to_have_value("def weighted_sum(w, a, b):\n    return np.dot(w, a) + b")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download the notebook").click()
    assert download.value.suggested_filename == "03-weighted-sums.ipynb"
    cells = json.loads(download.value.path().read_text("utf8"))["cells"]
    sources = {cell["id"]: "".join(cell["source"]) for cell in cells}
    written = {"weighted-sum-answer": "def weighted_sum(w, a, b):\n    return np.dot(w, a) + b"}
    assert {id: sources[id] for id in sources_of(PAGE)} == sources_of(PAGE) | written

    file = tmp_path / "03-weighted-sums.ipynb"
    download.value.save_as(file)
    answer.cell.get_by_role("button", name="Reset").click()
    chosen, said = page.locator(".nn-runs-here input"), page.locator(".nn-runs-here").get_by_role("status")
    chosen.set_input_files(file)
    expect(said).to_have_text("1 cell taken from 03-weighted-sums.ipynb.")
    expect(answer.field).to_have_value(written["weighted-sum-answer"])
    chosen.set_input_files(ROOT / "chapters" / "04-sigmoid-bias-relu.ipynb")
    expect(said).to_have_text("04-sigmoid-bias-relu.ipynb is not this page's notebook.")

    keeps = "caches.open('nn-python').then((cache) => cache.keys()).then((kept) => kept.length)"
    page.wait_for_function(keeps)


def test_a_changed_exercise_takes_no_old_answer_and_says_so(open_page, site):
    old = json.dumps({"printed": "00000000", "text": "def weighted_sum(w, a, b): ..."})
    before = f"localStorage['nn-cell:{PAGE}#weighted-sum-answer'] ??= {json.dumps(old)}"
    page = open_page(f"{site}{PAGE}.html", before=before)
    cell = PageCell(page, "weighted-sum-answer")
    expect(cell.state).to_contain_text("The course has changed this cell")
    assert cell.field.count() == 0
    cell.cell.get_by_role("button", name="Bring mine back").click()
    expect(cell.field).to_have_value("def weighted_sum(w, a, b): ...")
    cell.cell.get_by_role("button", name="Reset").click()
    expect(cell.field).to_have_value(sources_of(PAGE)["weighted-sum-answer"])
    page.reload()
    cell.cell.get_by_role("button", name="Undo reset").click()
    expect(cell.field).to_have_value("def weighted_sum(w, a, b): ...")


def test_what_is_stopped_while_python_starts_can_be_run_again(open_page, site):
    page = open_page(f"{site}{PAGE}.html", before=NO_PYTHON)
    first, second = PageCell(page, "weighted-sum-check"), PageCell(page, "patch-check")
    first.run()
    second.run()
    expect(second.state).to_have_text("It runs after the cell that runs now …")
    second.run()  # the same button, which stops
    expect(first.state).to_contain_text("Stopped.")
    expect(second.state).to_have_text("Stopped before it ran.")
    for cell in (first, second):
        expect(cell.cell.get_by_role("button", name="Check")).to_be_visible()


def test_a_cell_of_a_chapter_runs_where_it_stands_after_what_it_rests_on(open_page, site):
    page = open_page(f"{site}chapters/05-matrix-form.html")
    page.set_default_timeout(180_000)
    asked = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    page.wait_for_load_state("networkidle")
    page.locator(".nn-code-levels").get_by_text("all", exact=True).click()
    assert not [path for path in asked if "/lite/" in path or "page-python-cells" in path]

    shapes = PageCell(page, "load")
    stored = shapes.output.locator("pre").text_content()
    shapes.run()
    expect(shapes.state).not_to_have_text("")  # Python starts; that it runs may be said too shortly to be seen
    expect(shapes.state).to_have_text("", timeout=180_000)
    assert shapes.output.locator("pre").text_content() == stored.strip()

    explorer = PageCell(page, "layer-explorer-widget")
    explorer.run()
    model = "[...nnEmbed.models.values()].find((model) => model.tell && model.get('order'))"
    page.wait_for_function(f"!!{model}")
    expect(explorer.cell.locator(".cell_output .nn-embed[data-alive]")).to_have_count(1, timeout=180_000)
    page.evaluate(f"(() => {{ const model = {model}; model.set('index', 3); model.save_changes(); }})()")
    explorer.edit("print(explorer.index)\nexplorer.index = 5")
    explorer.run()
    expect(explorer.printed).to_have_text("3\n")
    page.wait_for_function(f"{model}.get('index') === 5")

    of_python = [path for path in asked if ("/lite/" in path or "page-python-cells" in path) and "/data/" not in path]
    assert not [path for path in of_python if "matplotlib" in path]
    assert f"{sent(of_python):.0f} MB" in HERE_IN_CHAPTER


def test_a_page_from_a_folder_has_no_buttons_and_says_what_it_needs(open_page):
    page = open_page((HTML / f"{PAGE}.html").as_uri())
    expect(page.locator(".run-in-browser")).to_contain_text("open the course from a server")
    expect(page.locator(".nn-cell-bar")).to_have_count(0)


@pytest.fixture
def part(open_page, site):
    """A function `part(file, name)`: a page with this function of one of the parts, as window.<name>."""

    def load(file, name):
        page = open_page(f"{site}404.html")
        page.add_script_tag(content=f"{build_module(PARTS / file)}globalThis.{name} = {name};", type="module")
        page.wait_for_function(f"!!globalThis.{name}")
        return page

    return load


def test_colours_change_no_letter(part):
    page = part("colours.js", "partsOf")
    source = 'def f(x):  # “quoted”\n    return f\'{x!r}\' + """two\nlines""" if x != 0x1F else None\n\'open'
    parts = page.evaluate("(source) => partsOf(source)", source)
    assert "".join(part["text"] for part in parts) == source
    kinds = {part["text"]: part["kind"] for part in parts}
    assert (kinds["def"], kinds["# “quoted”"], kinds["f'{x!r}'"], kinds["None"], kinds["0x1F"], kinds["'open"]) == (
        "k",
        "c1",
        "s2",
        "kc",
        "mi",
        "s2",
    )
