"""What a cell prints in columns stays in columns on a phone, and scrolls; sentences and bars do not."""

import pytest

from book._ext.chapter_cells.columns import is_in_columns
from tests.support.browser import HTML

TABLE = "rate  squared error   cross-entropy\n0.5   over 500        148\n1     323             88\n"


@pytest.mark.parametrize(
    ("printed", "is_table"),
    [
        (TABLE, True),
        ("0.0  0.0  0.1\n0.0  0.2  0.5\n", True),
        ("from 0.6   squared error   2 steps\nand that is all\n", False),
        ("cost here 3.059; our step -0.1447;  the best\nof a thousand\n", False),
        ("guessing     10%  ███\nnine cases   59%  ██████\n", False),
    ],
)
def test_rows_with_gaps_are_columns(printed, is_table):
    assert is_in_columns(printed) is is_table


def test_on_a_phone_each_row_of_a_table_is_one_line(open_page):
    page = open_page((HTML / "chapters" / "12-a-better-ending.html").as_uri(), viewport={"width": 360, "height": 800})
    rows = page.locator(".nn-in-columns .nn-code-line", has_text="cross-entropy")
    assert rows.count()
    heights = rows.evaluate_all("(rows) => rows.map((row) => row.getClientRects()[0].height)")
    line = page.locator(".nn-in-columns .nn-code-line").first.evaluate(
        "(row) => parseFloat(getComputedStyle(row).lineHeight)"
    )
    assert max(heights) < 1.5 * line
    box = page.locator(".nn-in-columns > .output", has_text="sigmoid, cross-entropy").first
    assert box.evaluate("(box) => box.scrollWidth > box.clientWidth")
    box.scroll_into_view_if_needed()
    page.wait_for_function("(box) => box.tabIndex === 0", arg=box.element_handle())
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
