"""The page of a browser notebook as a reader uses it, below a sub-path; Python, slow to start, is kept from it."""

import json
import re

import pytest
from playwright.sync_api import expect

from book.tools.serve import served
from tests.support.browser import HTML
from tests.support.missing import missing

LITE = HTML / "lite"
NAME = "03-weighted-sums"
FILE = LITE / "files" / "exercises" / f"{NAME}.ipynb"
FORBID_STORAGE = """
  const forbidden = () => { throw new DOMException("The operation is insecure.", "SecurityError"); };
  for (const name of ["localStorage", "sessionStorage", "indexedDB"]) {
    Object.defineProperty(window, name, { get: forbidden });
  }"""
if not LITE.is_dir():
    missing("built without “Run in the browser”: no network")


@pytest.fixture(scope="module")
def course():
    with served(HTML, "/course") as address:
        yield address


@pytest.fixture
def reader(chromium):
    """A browser of one reader, which keeps what he does."""
    context = chromium.new_context(accept_downloads=True)
    context.set_default_timeout(60_000)
    context.route("**/pyodide.js*", lambda route: route.abort())
    yield context
    context.close()


@pytest.fixture
def open_notebook(reader, course):
    """A function `open_notebook(path, width)`: its page, when its cells are there."""

    def open_it(path=f"exercises/{NAME}", width=1280):
        page = reader.new_page()
        page.set_viewport_size({"width": width, "height": 1000})
        page.on("dialog", lambda dialog: dialog.accept())
        page.goto(f"{course}lite/notebooks/index.html?path={path}.ipynb")
        page.locator(".jp-Notebook .jp-CodeCell .cm-content").first.wait_for()
        return page

    return open_it


def write_answer(page, source):
    """Type into the first answer; returns when the browser keeps it."""
    page.locator(".jp-CodeCell .cm-content").nth(1).click()
    page.keyboard.press("Control+A")
    page.keyboard.insert_text(source)
    page.wait_for_function("!jupyterapp.shell.currentWidget.context.model.dirty")


def wait_until_kept(page, name, text):
    """Wait until the browser keeps one of the reader's notebooks with a text in it."""
    page.wait_for_function(
        """async ([path, text]) => {
          const file = await jupyterapp.serviceManager.contents.get(path, { content: true });
          return JSON.stringify(file.content).includes(text);
        }""",
        arg=[f"exercises/{name}.ipynb", text],
    )


@pytest.mark.long
def test_the_links_lead_back_to_the_book_and_each_tab_has_a_name_of_its_own(open_notebook, course):
    page = open_notebook()
    expect(page).to_have_title("Exercises: Weighted sums · How a neural network works")
    with page.expect_popup() as opened:
        page.get_by_role("link", name="Weighted sums", exact=True).click()
    expect(opened.value).to_have_url(f"{course}chapters/{NAME}.html")
    expect(opened.value.locator("#page-title")).to_contain_text("Weighted sums")
    page.get_by_role("link", name="Back to the course").click()
    expect(page).to_have_url(f"{course}exercises/{NAME}.html")
    expect(open_notebook(f"chapters/{NAME}")).to_have_title("Weighted sums · How a neural network works")


@pytest.mark.long
def test_download_gives_the_notebook_with_its_answer_under_the_name_that_the_grader_expects(open_notebook, tmp_path):
    page = open_notebook()
    page.get_by_text(f"saves it as {NAME}.ipynb").wait_for(state="attached")
    write_answer(page, "answer = 42")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download", exact=True).click()
    assert download.value.suggested_filename == f"{NAME}.ipynb"
    download.value.save_as(tmp_path / "mine.ipynb")
    cells = json.loads((tmp_path / "mine.ipynb").read_text("utf8"))["cells"]
    assert [cell["source"] for cell in cells if cell["id"] == "weighted-sum-answer"] == ["answer = 42"]


@pytest.mark.long
def test_there_is_no_button_that_does_nothing(open_notebook):
    page = open_notebook()
    expect(page.get_by_role("button", name="Restart", exact=True)).to_be_visible()
    expect(page.locator("[data-jp-item-name='interrupt']")).to_have_count(0)
    bound = page.evaluate("jupyterapp.commands.keyBindings.map(({ command }) => command)")
    assert not [command for command in bound if "interrupt" in command]
    page.get_by_role("menuitem", name="Kernel", exact=True).click()
    kernel = page.locator(".lm-Menu-itemLabel")
    expect(kernel.get_by_text("Restart Kernel…", exact=True)).to_be_visible()
    expect(kernel.get_by_text("Interrupt", exact=False)).to_have_count(0)
    assert not re.search("Not Trusted|Last Checkpoint|Kernel Unknown", page.locator("body").inner_text())


@pytest.mark.long
def test_a_copy_of_an_older_notebook_says_so_and_begins_afresh_or_stays(reader, open_notebook):
    page = open_notebook()
    write_answer(page, "answer = 42")
    page.reload()
    page.get_by_text("answer = 42").wait_for()
    offer = page.get_by_text("The course has changed this notebook")
    changed = json.loads(FILE.read_text("utf8"))
    changed["metadata"]["nn_course"]["version"] = "the next one"
    changed["cells"][0]["source"] = "# Corrected"
    reader.route(f"**/files/exercises/{NAME}.ipynb*", lambda route: route.fulfill(json=changed))
    page.get_by_text("Python is starting").wait_for()
    expect(offer).to_have_count(0)

    page.reload()
    page.get_by_role("button", name="Keep mine").click()
    expect(offer).to_have_count(0)
    wait_until_kept(page, NAME, "the next one")
    page.get_by_text("answer = 42").wait_for()

    changed["metadata"]["nn_course"]["version"] = "the one after"
    page.reload()
    page.get_by_role("button", name="Begin afresh").click()
    page.get_by_role("heading", name="Corrected").wait_for()
    expect(page.get_by_text("answer = 42")).to_have_count(0)
    wait_until_kept(page, f"{NAME}-mine", "answer = 42")
    page.reload()
    page.get_by_role("heading", name="Corrected").wait_for()


@pytest.mark.long
def test_where_storage_is_forbidden_the_notebook_opens_and_says_that_nothing_is_kept(reader, open_notebook):
    reader.add_init_script(FORBID_STORAGE)
    page = open_notebook()
    page.get_by_text("This browser keeps nothing here").wait_for()
    write_answer(page, "answer = 42")
    with page.expect_download():
        page.get_by_role("button", name="Download", exact=True).click()


@pytest.mark.long
def test_on_a_phone_no_code_has_to_be_scrolled_sideways(open_notebook):
    page = open_notebook(width=360)
    beyond_the_edge = page.locator(".jp-CodeCell .cm-line").evaluate_all(
        """lines => lines.filter((line) => {
          const range = document.createRange();
          range.selectNodeContents(line);
          return range.getBoundingClientRect().right > innerWidth;
        }).length"""
    )
    assert beyond_the_edge == 0
    for role, name in (("link", "Back to the course"), ("button", "Restart"), ("button", "Download")):
        expect(page.get_by_role(role, name=name, exact=True)).to_be_in_viewport()


@pytest.mark.long
def test_of_two_tabs_with_one_notebook_each_shows_what_was_written_in_the_other(open_notebook):
    tabs = [open_notebook(), open_notebook()]
    come_to_front = """(front) => {
      Object.defineProperty(document, "visibilityState", { value: front ? "visible" : "hidden", configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }"""  # without a window Chromium calls every tab visible
    tabs[1].evaluate(come_to_front, False)
    write_answer(tabs[0], "answer = 42")
    cells = tabs[0].evaluate_handle("document.querySelector('.jp-Notebook .jp-Cell')")
    for front in (False, True, False):  # without the other's writing nothing is loaded again
        tabs[0].evaluate(come_to_front, front)
    tabs[1].evaluate(come_to_front, True)
    tabs[1].get_by_text("answer = 42").wait_for()
    assert cells.evaluate("(cell) => cell.isConnected")
    write_answer(tabs[1], "answer = 43")
    expect(tabs[1].locator(".jp-Dialog")).to_have_count(0)
