"""The built site's JupyterLab, with the network closed: an exercise solved by typing, a widget dragged, work kept.

Python starts once for all of it, which is most of the time; every chapter and exercise is run by make lite-notebooks.
"""

import json
import re
from contextlib import suppress

import pytest
from playwright.sync_api import expect

from tests.support.browser import HTML, ROOT
from tests.support.lab import Notebook
from tests.support.missing import missing

LITE = HTML / "lite"
EXERCISE, CHAPTER = "exercises/01-neurons", "chapters/03-weighted-sums"
WIDGET_CELLS = (
    "set-up",
    "neuron-looks-at-a-place",
    "neuron-looks-through-a-ring",
    "quiz-rank-four",
    "weight-grid-widget",
)
if not LITE.is_dir():
    missing("built without “Run in the browser”: no network")


@pytest.fixture(scope="module")
def reader(chromium, site):
    """A browser whose pages may ask nobody but the site; it keeps what a reader does."""
    context = chromium.new_context(viewport={"width": 1280, "height": 1000}, accept_downloads=True)
    context.set_default_timeout(180_000)  # Python starts in the browser
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


@pytest.fixture(scope="module")
def notebook(reader, site):
    """The exercise's notebook, opened by its page's button, when Python is there."""
    page = reader.new_page()
    page.goto(f"{site}{EXERCISE}.html")
    page.get_by_role("link", name="Run in the browser").press("Enter")
    page.locator(".jp-Notebook .jp-CodeCell").first.wait_for()
    page.wait_for_function("jupyterapp.shell.currentWidget.sessionContext.session?.kernel?.status === 'idle'")
    page.evaluate("jupyterapp.shell.currentWidget.sessionContext.session.kernel.info.then(() => 0)")
    return Notebook(page)


def run(notebook, cell):
    """Run a cell by the keyboard and wait for its execution to end; returns the text of its output."""
    code = notebook.cells.nth(cell)
    prompt = code.locator(".jp-InputPrompt").first
    notebook.page.wait_for_selector(".jp-Notebook-ExecutionIndicator[data-status='idle']")  # the kernel is up
    before = prompt.inner_text()
    for _attempt in range(5):  # the page swallows the keys while it moves the focus itself
        code.locator(".cm-content").click()
        code.locator(".cm-content").press("Control+Enter")
        with suppress(AssertionError):
            expect(prompt).not_to_have_text(before, timeout=5000, use_inner_text=True)
            break
    expect(prompt).to_have_text(re.compile(r"\d"), timeout=180_000, use_inner_text=True)
    return code.locator(".jp-OutputArea").first.inner_text()


def type_into(notebook, cell, source):
    editor = notebook.cells.nth(cell).locator(".cm-content")
    editor.click()
    editor.press("Control+A")
    editor.press("Delete")
    notebook.page.keyboard.insert_text(source)


def source_of(notebook, ids):
    """The source of some cells of one of the course's notebooks."""
    cells = json.loads((ROOT / f"{notebook}.ipynb").read_text("utf8"))["cells"]
    return "\n".join("".join(cell["source"]) for cell in cells if cell["id"] in ids)


@pytest.mark.long
def test_a_notebook_that_was_only_opened_counts_as_unchanged(notebook):
    page = notebook.page
    changed, moment = page.evaluate("""() => {
      const { model, contentsModel } = jupyterapp.shell.currentWidget.context;
      return [model.dirty, contentsModel.last_modified];
    }""")
    listed = json.loads((LITE / "api/contents/exercises/all.json").read_text("utf8"))["content"]
    assert (changed, moment) == (False, next(e["last_modified"] for e in listed if e["path"] == f"{EXERCISE}.ipynb"))


def test_run_all_goes_on_after_an_unanswered_question(notebook):
    notebook.page.evaluate("() => void jupyterapp.commands.execute('notebook:run-all-cells')")
    for cell in (notebook.cells.nth(2), notebook.cells.last):
        expect(cell.locator(".jp-OutputArea")).to_contain_text("not written yet", timeout=180_000)


def test_two_saves_at_once_are_not_taken_for_another_program_s(notebook):
    asked = notebook.page.evaluate("""async () => {
      const { context } = jupyterapp.shell.currentWidget, { contents } = jupyterapp.serviceManager;
      context._lastModifiedCheckMargin = 0; // else what lies half a second apart is one moment to JupyterLab
      const write = contents.save.bind(contents);
      let tell;
      const written = new Promise((isWritten) => {
        contents.save = async (...what) => { // a slow device: it is written, but the writer is not told yet
          const model = await write(...what);
          isWritten();
          await new Promise((told) => { tell = told; });
          return model;
        };
      });
      const first = context.save();
      await written;
      contents.save = write;
      const second = context.save();
      await contents.get(context.path, { content: false }); // by now the second save has looked, too, if it may
      const dialog = new Promise((seen) => {
        const look = () => document.querySelector(".jp-Dialog") && seen(true);
        new MutationObserver(look).observe(document.body, { childList: true });
        look();
      });
      tell();
      return Promise.race([dialog, Promise.all([first, second]).then(() => false)]);
    }""")
    assert not asked


@pytest.mark.long
def test_a_weight_that_is_painted_changes_the_sum_and_python_knows(notebook):
    page = notebook.page
    type_into(notebook, 1, source_of(CHAPTER, WIDGET_CELLS))
    run(notebook, 1)
    page.locator(".nn-weight-grid[data-ready]").wait_for()
    sums = page.locator(".nn-weight-grid .nn-sum data")
    before = sums.evaluate_all("all => all.map((sum) => sum.value)")
    canvas = page.locator(".nn-paintable canvas")
    canvas.scroll_into_view_if_needed()
    box = canvas.bounding_box()
    page.mouse.move(box["x"] + 0.4 * box["width"], box["y"] + 0.3 * box["height"])
    page.mouse.down()
    page.mouse.move(box["x"] + 0.6 * box["width"], box["y"] + 0.6 * box["height"], steps=5)
    page.mouse.up()
    after = sums.evaluate_all("all => all.map((sum) => sum.value)")
    assert after != before
    type_into(notebook, 2, "print([round(float(s), 3) for s in _.weighted_sums])")
    assert json.loads(run(notebook, 2).strip()) == pytest.approx([float(s) for s in after], abs=0.01)


@pytest.mark.long
def test_restart_stops_a_loop_and_python_s_start_is_told(notebook):
    page = notebook.page
    type_into(notebook, 1, "while True: pass")
    notebook.cells.nth(1).locator(".cm-content").press("Control+Enter")
    page.locator(".jp-Notebook-ExecutionIndicator[data-status='busy']").wait_for(state="attached")
    page.get_by_role("button", name="Restart", exact=True).click()
    page.get_by_role("button", name="Confirm Kernel Restart").click()
    page.get_by_text("Python is starting").wait_for()
    page.get_by_text("Python is starting").wait_for(state="detached")
    type_into(notebook, 1, "print(6 * 7)")
    assert run(notebook, 1).strip() == "42"


def test_an_answer_is_there_after_a_reload_right_upon_its_tick_and_only_then_is_it_counted(notebook, reader, site):
    page = notebook.page
    run(notebook, 0)
    type_into(notebook, 2, source_of(EXERCISE, ["neuron-of-a-pixel-check"]))
    assert "✗ neuron-of-a-pixel" in run(notebook, 2)
    type_into(notebook, 1, "def neuron_of(row, column:\n")
    run(notebook, 1)
    assert "the cell of neuron_of stops: SyntaxError" in run(notebook, 2)
    type_into(notebook, 1, "def neuron_of(row, column):\n    return 28 * row + column\n")
    run(notebook, 1)
    assert "✓" in run(notebook, 2)
    page.on("dialog", lambda dialog: dialog.accept())
    page.reload()
    page.get_by_text("28 * row + column").wait_for()

    progress = reader.new_page()
    progress.goto(f"{site}book/progress.html")
    expect(progress.locator(".nn-progress-total")).to_contain_text(" · 1 of ")
    expect(progress.get_by_role("checkbox", name="The neuron of a pixel")).to_be_checked()
    progress.close()
