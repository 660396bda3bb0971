"""No line of a page begins with a per cent sign."""

from book._ext.unbroken_units import unbroken
from tests.support.built_page import built_page


def test_the_space_before_a_per_cent_does_not_break():
    assert unbroken("82 % of 100 %, 5 %") == "82\u00a0% of 100\u00a0%, 5\u00a0%"
    assert unbroken("a % b") == "a % b"


def test_no_paragraph_of_a_chapter_breaks_before_a_per_cent():
    html = built_page("chapters/01-neurons.html")
    text = " ".join(p.get_text() for p in html.select("article p") if not p.find_parent(class_="nn-embed"))
    assert "\u00a0%" in text and "2 %" not in text
