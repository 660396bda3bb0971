"""The field of a cell: undo, and Tab with lines marked."""

import pytest
from playwright.sync_api import expect

from tests.support.browser import HTML
from tests.support.missing import missing
from tests.support.page_cell import NO_PYTHON, PageCell

if not (HTML / "lite").is_dir():
    missing("built without “Run in the browser”: no network")


@pytest.fixture
def field(open_page, site):
    cell = PageCell(open_page(f"{site}exercises/03-weighted-sums.html", before=NO_PYTHON), "weighted-sum-answer")
    cell.write("")
    return cell.field


def test_undo_takes_back_a_line(field):
    keys = field.page.keyboard
    keys.type("def f(a):")
    keys.press("Enter")
    keys.type("return a")
    expect(field).to_have_value("def f(a):\n    return a")
    keys.press("Control+z")
    expect(field).to_have_value("def f(a):")
    keys.press("Control+Shift+z")
    expect(field).to_have_value("def f(a):\n    return a")
    assert field.locator("xpath=following-sibling::pre").text_content().rstrip("\n") == "def f(a):\n    return a"


@pytest.mark.long
def test_tab_moves_the_lines_that_are_marked_and_undo_brings_them_back(field):
    keys = field.page.keyboard
    keys.type("a = 1\nb = 2")
    keys.press("Control+a")
    keys.press("Tab")
    expect(field).to_have_value("    a = 1\n    b = 2")
    keys.press("Tab")
    keys.press("Shift+Tab")
    expect(field).to_have_value("    a = 1\n    b = 2")
    keys.press("Control+z")
    keys.press("Control+z")
    keys.press("Control+z")
    expect(field).to_have_value("a = 1\nb = 2")
    keys.press("ArrowRight")
    keys.press("Shift+Tab")
    expect(field).not_to_be_focused()
