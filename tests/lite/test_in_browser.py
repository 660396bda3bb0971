"""The built site's JupyterLab, with the network closed: an exercise solved by typing, a widget dragged, work kept."""

import json
from contextlib import contextmanager

import pytest
from browser import HTML
from lab import Notebook

LITE = HTML / "lite"
EXERCISE, CHAPTER = "exercises/01-neurons", "chapters/03-weighted-sums"
pytestmark = pytest.mark.skipif(not LITE.is_dir(), reason="built without “Run in the browser”: no network")


@pytest.fixture(scope="module")
def reader(chromium, site):
    """A browser whose pages may ask nobody but the site; it keeps what a reader does."""
    context = chromium.new_context(viewport={"width": 1280, "height": 1000}, accept_downloads=True)
    problems = []

    def look_at(request):
        if not request.url.startswith((site, "blob:", "data:")):
            problems.append(f"external request: {request.url}")

    context.on("request", look_at)
    context.on("response", lambda reply: reply.status >= 400 and problems.append(f"{reply.status}: {reply.url}"))
    context.on("weberror", lambda error: problems.append(f"error: {error.error}"))
    yield context
    context.close()
    assert problems == []


@contextmanager
def notebook_of(reader, site, name):
    """The notebook that a page's button opens."""
    page = reader.new_page()
    page.set_default_timeout(180_000)  # Python starts in the browser
    page.goto(f"{site}{name}.html")
    page.get_by_role("link", name="Run in the browser").press("Enter")
    page.locator(".jp-Notebook .jp-CodeCell").first.wait_for()
    yield Notebook(page)
    page.close()


def type_into(notebook, cell, source):
    editor = notebook.cells.nth(cell).locator(".cm-content")
    editor.click()
    editor.press("Control+A")
    editor.press("Delete")
    notebook.page.keyboard.insert_text(source)


def test_the_first_exercise_is_solved_by_typing_kept_and_downloaded(reader, site, tmp_path):
    with notebook_of(reader, site, EXERCISE) as notebook:
        assert "Fetching all 60,000 training digits" in notebook.run(0)
        assert "not written yet" in notebook.run(2) or "neuron_of is not defined" in notebook.run(2)
        type_into(notebook, 1, "def neuron_of(row, column):\n    return 28 * row + column\n")
        notebook.run(1)
        assert "✓" in notebook.run(2)
        with notebook.page.expect_download() as download:
            notebook.page.get_by_role("menuitem", name="File", exact=True).click()
            notebook.page.locator(".lm-Menu-item[data-command='docmanager:download']").click()
        download.value.save_as(tmp_path / "mine.ipynb")
    mine = json.loads((tmp_path / "mine.ipynb").read_text("utf8"))
    assert "return 28 * row + column" in "".join("".join(cell["source"]) for cell in mine["cells"])
    with notebook_of(reader, site, EXERCISE) as notebook:
        notebook.page.get_by_text("28 * row + column").wait_for()


def test_a_weight_that_is_painted_changes_the_sum_and_python_knows(reader, site):
    with notebook_of(reader, site, CHAPTER) as notebook:
        page = notebook.page
        for cell in range(14):
            notebook.run(cell)
        page.locator(".nn-weight-grid[data-ready]").wait_for()
        sums = page.locator(".nn-weight-grid .nn-sum data")
        before = sums.evaluate_all("all => all.map((sum) => sum.value)")
        box = page.locator(".nn-paintable canvas").bounding_box()
        page.mouse.move(box["x"] + 0.4 * box["width"], box["y"] + 0.3 * box["height"])
        page.mouse.down()
        page.mouse.move(box["x"] + 0.6 * box["width"], box["y"] + 0.6 * box["height"], steps=5)
        page.mouse.up()
        after = sums.evaluate_all("all => all.map((sum) => sum.value)")
        assert after != before
        type_into(notebook, 14, "print([round(float(s), 3) for s in _.weighted_sums])")
        assert json.loads(notebook.run(14).strip()) == pytest.approx([float(s) for s in after], abs=0.01)
