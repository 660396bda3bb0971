"""No line of a page begins with a per cent sign."""

from bs4 import BeautifulSoup

from book._ext.unbroken_units import unbroken
from tests.support.browser import HTML


def test_the_space_before_a_per_cent_does_not_break():
    assert unbroken("82 % of 100 %, 5 %") == "82\u00a0% of 100\u00a0%, 5\u00a0%"
    assert unbroken("a % b") == "a % b"


def test_no_paragraph_of_a_chapter_breaks_before_a_per_cent():
    html = BeautifulSoup((HTML / "chapters" / "01-neurons.html").read_text("utf-8"), "html.parser")
    text = " ".join(p.get_text() for p in html.select("article p") if not p.find_parent(class_="nn-embed"))
    assert "\u00a0%" in text and "2 %" not in text
