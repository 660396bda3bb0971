"""In each engine: two pages open without an error, and the front page reads what is drawn."""

import pytest

from tests.engines.page_kinds import kind_of

SEVEN = [(0.3, 0.25), (0.7, 0.25), (0.45, 0.85)]


@pytest.mark.parametrize("path", ["book/intro.html", "chapters/03-weighted-sums.html"])
def test_a_page_opens_without_an_error(reader, row, path):
    row(kind_of(path), "one opens without an error")
    reader.open(reader.book.address + path)
    assert reader.text("h1")


def test_a_drawn_seven_is_read(reader, row):
    row("front page", "a 7 is drawn by the mouse, and read")
    reader.open(reader.book.address + "book/intro.html")
    reader.click(".nn-digit-pad button:nth-of-type(2)")
    reader.wait_until("document.querySelector('.nn-verdict').innerText.includes('Nothing to read yet')")
    reader.drag(".nn-pad canvas", SEVEN)
    reader.wait_until("document.querySelector('.nn-verdict').innerText.includes('The network reads 7')")
