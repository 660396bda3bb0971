"""Formulas are set when the book is built, and the built pages hold them."""

import re

import pytest

from book._ext.mathjax_in_node import typeset
from book._ext.typeset_formulas import math_pieces
from tests.support.browser import HTML
from tests.support.missing import missing


def test_a_formula_becomes_html_with_its_meaning_for_a_screen_reader():
    html, css = typeset([("x^2", False), (r"\sigma(z)", True)])
    assert html["x^2", False].startswith("<mjx-container") and "<msup><mi>x</mi>" in html["x^2", False]
    assert 'display="true"' in html[r"\sigma(z)", True]
    assert "url(" in css and "formula-fonts/MathJax_Math-Italic.woff" in css


@pytest.mark.parametrize("wrong", [r"\frac{1}", r"\nosuchcommand x", "a}"])
def test_a_formula_that_is_not_tex_is_named(wrong):
    with pytest.raises(ValueError, match=re.escape(wrong)):
        typeset([(wrong, False)])


def test_the_formulas_of_a_widget_are_found():
    state = {"question": [["text", "Is "], ["math", "x^2", [["i", "x"]]]], "choices": [{"why": [["math", "y", []]]}]}
    assert list(math_pieces(state)) == ["x^2", "y"]


def test_no_page_loads_mathjax_and_the_style_has_its_fonts():
    if not HTML.is_dir():
        missing(f"no built book in {HTML}: run make book")
    css = (HTML / "_static" / "formulas.css").read_text("utf-8")
    fonts = re.findall(r'url\("([^"]+)"\)', css)
    assert fonts and all((HTML / "_static" / font).is_file() for font in fonts)
    chapter = (HTML / "chapters" / "08-backpropagation.html").read_text("utf-8")
    assert "mjx-mfrac" in chapter and not re.search(r"<script[^>]*mathjax", chapter, re.IGNORECASE)
