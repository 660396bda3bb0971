"""RankQuiz in Python and on a static page."""

import json

import numpy as np
import pytest
from playwright.sync_api import expect
from traitlets import TraitError

from tests.support.accessibility import violations
from tests.support.screens import ON_EVERY_SCREEN
from tests.support.widgets.neuron_looks import RING
from tests.support.widgets.rank_quiz import IMAGES, SUMS, make

RIGHT = ["D", "B", "A", "C"]
WORDS = {"a mouse": 0.02, "an elephant of the African savannah": 6000.0, "a cat": 4.0}


def order(page):
    return page.locator(".nn-card b").all_inner_texts()


def drag(page, name, place):
    """Drag a card to where another one lies now."""
    start, end = (page.locator(".nn-card").nth(i).bounding_box() for i in (order(page).index(name), place))
    page.mouse.move(start["x"] + start["width"] / 2, start["y"] + 20)
    page.mouse.down()
    page.mouse.move(end["x"] + end["width"] / 2, end["y"] + 24, steps=6)
    page.mouse.up()


def check(page):
    page.get_by_role("button", name="Check").click()


def test_the_right_order_goes_by_the_sums():
    sums = {name: float((RING * image).sum()) for name, image in IMAGES.items()}
    quiz = make()
    assert quiz.order == " > ".join(sorted(sums, key=sums.get, reverse=True)) == " > ".join(RIGHT)
    quiz.tried = ["A > B > C > D"]
    assert (quiz.answered, quiz.correct) == (True, False)
    quiz.tried = [quiz.order]
    assert quiz.correct
    with pytest.raises(TraitError, match="tried must hold orders of A, B, C, D; got 'A > B'"):
        quiz.tried = ["A > B"]


def test_dragged_cards_are_judged_by_their_sums(widget_page):
    page = widget_page(make(), reduced_motion="reduce")
    check(page)
    assert page.locator(".nn-missing").is_visible()
    drag(page, "D", 0)
    assert order(page) == ["D", "A", "B", "C"]
    drag(page, "A", 1)
    drag(page, "B", 1)
    assert order(page) == RIGHT
    check(page)
    expect(page.locator(".nn-why")).to_have_text("✓Right. D lights all the blue.")
    numbers = [float(text.replace("−", "-")) for text in page.locator(".nn-number-of").all_inner_texts()]
    np.testing.assert_allclose(numbers, [SUMS[name] for name in RIGHT], atol=0.051)
    assert page.locator(".nn-yours").all_inner_texts() == ["✓ 1st", "✓ 2nd", "✓ 3rd", "✓ 4th"]
    assert json.loads(page.evaluate("localStorage['nn-quiz:rank-four']")) == {
        "tried": ["D > B > A > C"], "correct": True,
    }  # fmt: skip


def test_cards_go_where_they_belong_after_the_glass_has_passed(widget_page):
    page = widget_page(make())
    # Cards that still glide from one place to the next lie elsewhere: by keys each is there at once.
    for name, steps in (("C", -2), ("D", -2), ("A", 1)):
        card = page.get_by_role("button", name=f"{name}, place")
        card.press("Space")
        for _ in range(abs(steps)):
            card.press("ArrowLeft" if steps < 0 else "ArrowRight")
        card.press("Space")
    assert order(page) == ["C", "D", "B", "A"]
    check(page)
    assert order(page) == ["C", "D", "B", "A"], "they change places only when all are weighed"
    expect(page.locator(".nn-why")).to_have_text("✗Not this one. The blob lights the ring, too.")
    assert order(page) == RIGHT
    assert page.locator(".nn-yours").all_inner_texts() == ["you: 2nd", "you: 3rd", "you: 4th", "you: 1st"]
    drag(page, "C", 0)
    assert order(page) == RIGHT, "it is decided"


def test_an_order_is_remembered_and_can_be_forgotten(widget_page):
    page = widget_page(make(), reduced_motion="reduce")
    drag(page, "C", 0)
    check(page)
    page.reload()
    page.locator(".nn-why").wait_for()
    assert order(page) == RIGHT
    page.get_by_role("button", name="Forget my answer").click()
    assert order(page) == ["A", "B", "C", "D"]
    assert page.evaluate("Object.keys(localStorage)") == []
    drag(page, "B", 0)
    assert order(page) == ["B", "A", "C", "D"]


def test_the_keyboard_alone_will_do(widget_page):
    page = widget_page(make(), reduced_motion="reduce")
    page.keyboard.press("Tab")
    for key in ("ArrowRight", "ArrowRight", "ArrowRight", "Space", "ArrowLeft", "ArrowLeft", "ArrowLeft"):
        page.keyboard.press(key)
    page.get_by_role("status").filter(has_text="D, place 1 of 4.").wait_for(state="attached")
    for key in ("Space", "ArrowRight", "Space", "ArrowRight", "Enter"):
        page.keyboard.press(key)
    assert order(page) == RIGHT
    page.get_by_role("button", name="Check").press("Enter")
    expect(page.locator(".nn-why")).to_have_text("✓Right. D lights all the blue.")


def test_things_may_be_words(widget_page):
    words = make(values=WORDS, images=None, weights=None, wrong={}, decimals=2, right="By mass.", otherwise="No.")
    page = widget_page(words, width=320, touch=True, reduced_motion="reduce")
    drag(page, "an elephant of the African savannah", 0)
    drag(page, "a mouse", 2)
    check(page)
    expect(page.locator(".nn-why")).to_have_text("✓Right. By mass.")
    assert page.locator(".nn-number-of").all_inner_texts() == ["6000.00", "4.00", "0.02"]


@ON_EVERY_SCREEN
def test_it_is_accessible_and_fits(widget_page, width, dark):
    page = widget_page(make(), width=width, dark=dark, touch=width == 320, reduced_motion="reduce")
    page.add_style_tag(content=".nn-why { animation: none !important }")
    drag(page, "C", 0)
    check(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"values": {"A": 1.0}, "images": None}, "values must be two to eight"),
        ({"values": {"A": 1.0, "B": 1.0}, "images": None}, "values must differ"),
        ({"values": {"A": 2.0, "B": 1.0}, "images": None}, "right order already"),
        ({"images": [RING]}, "images must be one for each of the 4 things; got 1"),
        ({"wrong": {"A > B": "why"}}, "wrong must hold orders of A, B, C, D; got 'A > B'"),
        ({"right": ""}, "right must be a text"),
    ],
)
def test_bad_input_is_refused(changes, message):
    with pytest.raises(ValueError, match=message):
        make(**changes)
