"""At 320 pixels, as at 400 % zoom, a page of each kind bears letters, words and lines further apart."""

import pytest

ONE_OF_A_KIND = [
    "book/intro.html",
    "book/evidence.html",
    "book/glossary.html",
    "book/notation.html",
    "book/progress.html",
    "chapters/08-backpropagation.html",
    "exercises/03-weighted-sums.html",
    "solutions/03-weighted-sums.html",
    "search.html",
]
# WCAG 1.4.12; a section far below is laid out too
SPACED = """* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important }
p { margin-bottom: 2em !important } .bd-article section { content-visibility: visible !important }"""
# Words that end beyond the window, other than in what scrolls, is drawn, or is only spoken.
CUT_OFF = """() => {
  const words = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const cut = [];
  while (words.nextNode()) {
    const { parentElement: box, textContent: text } = words.currentNode;
    const apart = "pre, svg, script, style, mjx-container, .pst-scrollable-table-container, .output, .nn-spoken";
    if (!text.trim() || !box.checkVisibility() || box.closest(apart)) continue;
    const range = document.createRange();
    range.selectNodeContents(words.currentNode);
    const { left, right } = range.getBoundingClientRect();
    if (left < -1 || right > innerWidth + 1) cut.push(text.trim());
  }
  return cut;
}"""


@pytest.mark.parametrize("path", ONE_OF_A_KIND)
def test_nothing_is_cut_off_with_wide_spacing(open_page, site, path):
    page = open_page(site + path, viewport={"width": 320, "height": 640}, reduced_motion="reduce")
    page.add_style_tag(content=SPACED)
    page.wait_for_function("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert page.evaluate(CUT_OFF) == []
