"""`make watch`: what an author saves shows in the page that is open, or is told in the terminal."""

import json
import shutil
from functools import partial

import pytest
from playwright.sync_api import expect

from book._ext.widgets_code import STATE
from book.tools.serve import served
from book.watch import __main__ as program
from book.watch import rebuild
from book.watch.live_book import LiveBook, LiveHandler
from tests.support.browser import HTML, ROOT

PAGE = "chapters/03-weighted-sums.html"


@pytest.fixture
def copy(tmp_path, monkeypatch):
    """A widget's folder, in a copy of what the widgets' code is made from; no notebook can run there."""
    shutil.copytree(ROOT / "nnwidgets", tmp_path / "nnwidgets")
    shutil.copytree(ROOT / "nnlib", tmp_path / "nnlib", ignore=shutil.ignore_patterns("data"))
    shutil.copytree(ROOT / "book" / "_ext", tmp_path / "book" / "_ext")
    shutil.copy(ROOT / "package.json", tmp_path)
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    for module in (rebuild, program):
        monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(rebuild, "BUILD", ["false"])
    return tmp_path / "nnwidgets" / "weight_grid"


@pytest.fixture
def page(site, chromium):
    """A page of the live book, as its policy lets it be, and the book."""
    book = LiveBook()
    context = chromium.new_context()
    with served(HTML, handler=partial(LiveHandler, book=book)) as address:
        page = context.new_page()
        page.goto(address + PAGE)
        expect(page.locator(".nn-weight-grid[data-ready]").first).to_be_visible()
        yield page, book
        context.close()


def edit(file, old, new):
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new, 1))
    return [str(file)]


@pytest.mark.long
def test_css_and_javascript_reach_the_open_page_and_no_notebook_runs(copy, page, capfd):
    page, book = page
    css = edit(copy / "widget.css", ".nn-name {", ".nn-name { outline: 3px solid rgb(1, 2, 3);")
    program.follow(book, [css])
    name = page.locator(".nn-weight-grid .nn-name").first
    expect(name).to_have_css("outline-color", "rgb(1, 2, 3)")
    program.follow(book, [edit(copy / "widget.js", '"Reset"', '"Start over"')])
    expect(page.get_by_role("button", name="Start over").first).to_be_visible()
    expect(name).to_have_css("outline-color", "rgb(1, 2, 3)")
    assert "nnwidgets/weight_grid/widget.css: shown after" in capfd.readouterr().out


@pytest.mark.long
def test_a_mistake_is_told_by_file_and_line_and_the_next_edit_shows(copy, page, capfd):
    page, book = page
    program.follow(book, [edit(copy / "row.js", "\n", "\nconst wrong = = 1;\n")])
    assert "\nnnwidgets/weight_grid/row.js:2:15: Unexpected" in capfd.readouterr().out
    edit(copy / "row.js", "const wrong = = 1;\n", "")
    program.follow(book, [edit(copy / "widget.js", "shared/brush.js", "shared/broom.js")])
    assert "\nweight_grid/widget.js:4: imports ../shared/broom.js, which does not exist" in capfd.readouterr().out
    expect(page.locator(".nn-weight-grid[data-ready]").first).to_be_visible()
    edit(copy / "widget.js", "shared/broom.js", "shared/brush.js")
    program.follow(book, [edit(copy / "widget.js", '"Reset"', '"Start over"')])
    expect(page.get_by_role("button", name="Start over").first).to_be_visible()


def test_another_edit_builds_the_book(copy, capfd, monkeypatch):
    book = LiveBook()
    book.front_ends = {"nnwidgets.weight_grid.widget.WeightGrid": {}}
    monkeypatch.setattr(rebuild, "BUILD", ["sh", "-c", "echo a cell failed >&2; exit 1"])
    chapter = str(rebuild.ROOT / "chapters" / "03-weighted-sums.ipynb")
    script = str(copy / "widget.js")
    program.follow(book, [[chapter, script]])
    assert capfd.readouterr().out.endswith("widget.js: not shown.\na cell failed\n")
    assert book.front_ends
    monkeypatch.setattr(rebuild, "BUILD", ["true"])
    program.follow(book, [[chapter]])
    assert book.front_ends == {}  # a build has put them into the pages


def test_a_page_is_served_as_it_was_built_until_something_is_saved(site, page):
    page, book = page
    html = (HTML / PAGE).read_text("utf-8")
    assert states(book.page(html)) == states(html) != []


def states(html):
    return [json.loads(part.split("</script>", 1)[0]) for part in html.split(f'type="{STATE}">')[1:]]
