"""RuleByHand in Python and on a static page."""

import numpy as np
import pytest
from playwright.sync_api import expect
from traitlets import TraitError

from nnlib import load_digits
from nnwidgets import RuleByHand
from nnwidgets.rule_by_hand.cases import CASES, cases_of
from tests.support.accessibility import is_accessible_and_fits
from tests.support.screens import ON_EVERY_SCREEN
from tests.support.widgets.rule_by_hand import make

SENSIBLE = [8, 9, 6, 0, 1, 7, 4, 3, 2]


def drawn(*rows):
    """A small picture of . and #, in the middle of 28 × 28."""
    grid = np.zeros((28, 28))
    small = np.array([[mark == "#" for mark in row] for row in rows])
    top, left = (28 - len(rows)) // 2, (28 - len(rows[0])) // 2
    grid[top : top + len(rows), left : left + len(rows[0])] = small
    return grid.ravel()


@pytest.mark.parametrize(
    ("rows", "case"),
    [
        (["#####", "#...#", "#####", "#...#", "#####"], 0),
        (["#####", "#...#", "#####", "....#", "....#", "....#", "....#"], 1),
        (["#....", "#....", "#....", "#....", "#####", "#...#", "#####"], 2),
        (["#########", *["#.......#"] * 7, "#########"], 3),
        (["#"] * 9, 4),
        (["####", "...#", "..#.", ".#..", "####"], 6),
        (["#....", "#....", "#####", "#....", "#....", "#...."], 7),
        (["####", "...#", "...#", "..#.", "..#.", "..#."], 8),
    ],
)
def test_a_shape_falls_under_its_case(rows, case):
    assert CASES[int(cases_of([drawn(*rows)])[0])] == CASES[case]


def test_each_image_falls_under_one_case_and_is_counted():
    digits = load_digits().test[:2000]
    rule = make()
    assert np.sum(rule.counts) == 2000
    assert np.array_equal(np.sum(rule.counts, axis=0), np.bincount(digits.labels))
    rule.says = SENSIBLE
    answers = np.array(SENSIBLE)[cases_of(digits.images)]
    assert rule.score == pytest.approx(np.mean(answers == digits.labels))
    best = RuleByHand(digits, rule.best)
    assert rule.score <= best.score < 0.7


def test_answers_by_hand_are_scored_as_python_scores_them(widget_page):
    rule = make()
    page = widget_page(rule, reduced_motion="reduce")
    for name, digit in zip(CASES, SENSIBLE):
        page.get_by_role("combobox", name=f"{name}: say", exact=True).select_option(str(digit))
    rule.says = SENSIBLE
    expect(page.get_by_role("listitem").first).to_contain_text(f"{rule.counts[0][8]} of {sum(rule.counts[0])}")
    assert float(page.locator("output").inner_text()[:-2]) == pytest.approx(100 * rule.score, abs=0.06)
    filled = page.locator(".nn-score-bar i").evaluate("node => node.offsetWidth / node.parentElement.offsetWidth")
    assert filled == pytest.approx(rule.score, abs=0.01)
    page.get_by_role("status").filter(has_text="In all, the rule reads").wait_for(state="attached")
    page.get_by_role("button", name="Start again").click()
    expect(page.locator("output")).to_have_text("0.0 %")


@pytest.mark.parametrize("width", [1280, 360])
def test_it_fits_one_screen_and_keeps_its_height(widget_page, width):
    page = widget_page(make(), width=width, touch=width == 360, reduced_motion="reduce")
    height = page.locator(".nn-widget").bounding_box()["height"]
    assert height <= 700 if width == 360 else height <= 640
    for choice in page.get_by_role("combobox").all():
        choice.select_option("5")
    assert page.locator(".nn-widget").bounding_box()["height"] == height


@ON_EVERY_SCREEN
def test_it_is_accessible_and_fits(widget_page, width, dark):
    assert is_accessible_and_fits(widget_page(make(), width=width, dark=dark, reduced_motion="reduce"))


def test_bad_input_is_refused():
    with pytest.raises(ValueError, match="digits must have 6 images of each case"):
        RuleByHand(load_digits().test[:10])
    with pytest.raises(TraitError, match="says must have 9 digits"):
        make().says = [1, 2]
    with pytest.raises(TraitError, match="10"):
        make().says = [10] * 9
