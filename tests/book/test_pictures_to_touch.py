"""Nearly every picture of the chapters can be touched, and the first one early."""

import pytest

from tests.support.browser import ROOT
from tests.support.long_run import later_all
from tests.support.page_form import FIRST_GESTURE
from tests.support.page_pictures import pictures_of, questions_of

CHAPTERS = sorted(path.stem for path in (ROOT / "chapters").glob("*.ipynb"))
# The still pictures that remain: how the alternative text begins, and why it stays.
STILL = {
    "Diagram of the network from left to right": "chapter 2 names its parts on it; the explorer moves",
}


def test_nine_pictures_in_ten_can_be_touched_and_the_others_have_a_reason():
    pictures = [picture for stem in CHAPTERS for picture in pictures_of(f"chapters/{stem}.html")]
    stills = [picture.what for picture in pictures if not picture.live]
    assert len(pictures) > 80
    assert len(stills) <= 0.1 * len(pictures)
    for what in stills:
        assert any(what.startswith(beginning) for beginning in STILL), what


def test_half_of_the_questions_are_answered_by_a_gesture():
    questions = [question for stem in CHAPTERS for question in questions_of(f"chapters/{stem}.html")]
    assert len(questions) > 50
    assert sum(question.by_hand for question in questions) >= len(questions) / 2


@pytest.mark.parametrize("stem", later_all(CHAPTERS, CHAPTERS[::6]))
def test_the_first_gesture_comes_within_the_first_screens(open_page, site, stem):
    opened = open_page(f"{site}chapters/{stem}.html", viewport={"width": 1280, "height": 800})
    opened.locator(".nn-embed .nn-widget[data-ready]").first.wait_for(state="attached")
    share, pixels = opened.evaluate(FIRST_GESTURE)
    assert share <= 0.15
    assert pixels <= 1.5 * 800
