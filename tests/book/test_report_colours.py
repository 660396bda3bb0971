"""The grader's pages have the book's colours."""

from book.tools.report_colours import COPY, report_colours


def test_the_copy_is_in_step_with_the_books_style_sheet():
    assert COPY.read_text("utf-8") == report_colours(), "run python -m book.tools.report_colours"
