"""What the widgets of each chapter, with its own numbers and words, need of a phone's screen."""

import pytest

from tests.support.browser import ROOT
from tests.support.long_run import later
from tests.support.page_form import ALIVE, ALL_LAID_OUT, PHONE

CHAPTERS = sorted(path.stem for path in (ROOT / "chapters").glob("*.ipynb"))
TALL = """most => [...document.querySelectorAll(".nn-widget")]
  .map((widget) => [widget.closest("[data-cell]")?.dataset.cell,
    widget.offsetHeight - widget.querySelector(":scope > .nn-caption").offsetHeight])
  .filter(([, height]) => height > most)"""


@pytest.mark.parametrize("stem", [CHAPTERS[5], *later(*CHAPTERS[:5], *CHAPTERS[6:])])
def test_every_widget_is_seen_whole_with_its_controls(open_page, site, stem):
    address = f"{site}chapters/{stem}.html"
    page = open_page(address, viewport=PHONE, has_touch=True, is_mobile=True, bypass_csp=True, reduced_motion="reduce")
    page.wait_for_function(ALIVE)
    page.add_style_tag(content=ALL_LAID_OUT)
    assert page.evaluate(TALL, PHONE["height"]) == []
