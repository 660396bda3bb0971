"""At 320 pixels, as at 400 % zoom, and with letters, words and lines further apart, no widget is cut or too wide."""

import pytest

from tests.support.every_widget import A_FEW_AND_LATER_ALL, show

# WCAG 1.4.12
SPACED = "* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important }"
FRAMES = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))"
# Words beyond the widget's edge, or cut off by their own box; what scrolls shows the rest.
CUT_OFF = """() => {
  const { left, right } = document.querySelector(".nn-widget").getBoundingClientRect();
  const words = document.createTreeWalker(document.querySelector(".nn-widget"), NodeFilter.SHOW_TEXT);
  const cut = [];
  while (words.nextNode()) {
    const { parentElement: box, textContent: text } = words.currentNode;
    if (!text.trim() || !box.checkVisibility() || box.closest(".nn-hidden, select, .nn-row, .nn-stack, svg")) continue;
    const range = document.createRange();
    range.selectNodeContents(words.currentNode);
    const at = range.getBoundingClientRect();
    if (at.left < left - 1 || at.right > right + 1) cut.push(text);
    else if (getComputedStyle(box).overflow === "hidden" && box.scrollHeight > box.clientHeight + 1) cut.push(text);
  }
  return cut;
}"""


@pytest.mark.parametrize("name", A_FEW_AND_LATER_ALL)
def test_nothing_is_cut_off_at_320_pixels_with_wide_spacing(widget_page, tmp_path, name):
    page = show(widget_page, tmp_path, name, width=320, reduced_motion="reduce")
    for style in ("/* as it is */", SPACED):
        page.add_style_tag(content=style)
        page.evaluate(FRAMES)
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
        assert page.evaluate(CUT_OFF) == []
