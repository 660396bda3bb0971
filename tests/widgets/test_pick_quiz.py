"""PickQuiz in Python and on a static page."""

import json
from itertools import combinations

import numpy as np
import pytest
from playwright.sync_api import expect
from traitlets import TraitError

from tests.support.accessibility import violations
from tests.support.screens import ON_EVERY_SCREEN
from tests.support.widgets.pick_quiz import BARS, NOTES, SPECKS, make

WHY = "A bar has two sides."


def is_one_of(grid, pictures):
    """Which picture it is, to the shades that the eye tells apart."""
    return np.isclose(grid.reshape(28, 28), pictures, atol=0.01).all(axis=(1, 2))


def bars_of(quiz):
    """The positions of the bars, found by comparing the grids themselves."""
    return [k for k, grid in enumerate(quiz.grids) if is_one_of(grid, BARS).any()]


def pick(page, positions):
    for k in positions:
        page.get_by_role("button", name=f"grid {k}:").click()


def check(page):
    page.get_by_role("button", name="Check").click()


def told(page):
    """Of each tile in the order shown, its position and what is said below it."""
    return page.locator(".nn-picks li").evaluate_all(
        """(tiles) => tiles.map((tile) => [Number(tile.querySelector("button").ariaLabel.match(/\\d+/)[0]),
          tile.querySelector(".nn-told").innerText.replace(/\\s+/g, " ")])"""
    )


def test_what_is_found_and_what_is_enough():
    quiz = make()
    bars = bars_of(quiz)
    assert [k for k in range(6) if quiz.of_kind[k]] == bars != [0, 1, 2]
    for those in combinations(range(6), 3):
        tried = " ".join(map(str, those))
        assert quiz.found(tried) == len({*those} & {*bars})
        assert quiz.is_right(tried) == (set(those) == set(bars)), "three of three is one guess in twenty"
    quiz.tried = [" ".join(map(str, bars))]
    assert quiz.correct
    for impossible in ("0 1", "2 1 0", "0 1 9", "0 1 1", "", "a b c"):
        with pytest.raises(TraitError, match="tried must hold 3 of the positions 0 to 5"):
            quiz.tried = [impossible]


def test_enough_is_what_a_guess_seldom_finds():
    rng = np.random.default_rng(0)
    grids = rng.normal(size=(12, 784))
    quiz = make(those=grids[:6], others=grids[6:], notes=[""] * 12)
    hits = np.array([sum(quiz.of_kind[k] for k in those) for those in combinations(range(12), 6)])
    assert (hits >= quiz.enough).mean() <= 0.05 < (hits >= quiz.enough - 1).mean()


def test_what_is_picked_is_judged_and_goes_to_its_kind(widget_page):
    quiz = make()
    bars = bars_of(quiz)
    noise = [k for k in range(6) if k not in bars]
    page = widget_page(quiz, reduced_motion="reduce")
    pick(page, [*noise[:1], *bars[:1]])
    check(page)
    expect(page.locator(".nn-missing")).to_be_visible()
    pick(page, noise[:1])  # put back
    pick(page, bars[1:2])
    expect(page.locator(".nn-count")).to_have_text("2 of 3 picked.")
    pick(page, noise[2:])
    assert [text for _, text in told(page)] == [""] * 6, "nothing is told before it is decided"
    check(page)
    expect(page.locator(".nn-why")).to_have_text(f"✗ Found: 2 of 3. Blind guesses would find 1.5 on average. {WHY}")
    kinds = [f"{'bar' if quiz.of_kind[k] else 'noise'} {quiz.notes[k]}" for k in [*bars, *noise]]
    assert told(page) == [[k, text] for k, text in zip([*bars, *noise], kinds)]
    for k in bars:
        edge = NOTES[is_one_of(quiz.grids[k], BARS).argmax()]
        assert quiz.notes[k] == edge
    page.get_by_role("button", name=f"grid {noise[0]}: noise").click()
    assert page.locator("[aria-pressed=true]").count() == 3, "it is decided"
    tried = " ".join(map(str, sorted([*bars[:2], noise[2]])))
    assert json.loads(page.evaluate("localStorage['nn-quiz:pick-bars']")) == {"tried": [tried], "correct": False}


def test_they_travel_before_the_verdict(widget_page):
    quiz = make()
    page = widget_page(quiz)
    pick(page, bars_of(quiz))
    check(page)
    assert page.locator(".nn-why").count() == 0
    expect(page.locator(".nn-why")).to_have_text(f"✓ Found: 3 of 3. Blind guesses would find 1.5 on average. {WHY}")
    assert page.locator(".nn-picks li[style*=translate]").count() == 0


def test_it_is_remembered_and_can_be_forgotten(widget_page):
    quiz = make()
    page = widget_page(quiz, reduced_motion="reduce")
    pick(page, bars_of(quiz))
    check(page)
    page.reload()
    page.locator(".nn-why").wait_for()
    assert [k for k, _ in told(page)][:3] == bars_of(quiz)
    page.get_by_role("button", name="Forget my answer").click()
    assert told(page) == [[k, ""] for k in range(6)]
    assert page.evaluate("Object.keys(localStorage)") == []
    assert page.locator("[aria-pressed=true]").count() == 0


def test_a_pick_of_another_edition_is_not_shown(widget_page):
    page = widget_page(make(), before="localStorage['nn-quiz:pick-bars'] = '{\"tried\": [\"0 1 77\"]}'")
    expect(page.locator(".nn-count")).to_have_text("0 of 3 picked.")


def test_the_keyboard_alone_will_do(widget_page):
    quiz = make()
    page = widget_page(quiz, reduced_motion="reduce")
    page.keyboard.press("Tab")
    for k in range(6):
        if quiz.of_kind[k]:
            page.keyboard.press("Space")
        page.keyboard.press("ArrowRight")
    page.get_by_role("status").filter(has_text="3 of 3 picked.").wait_for(state="attached")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".nn-why")).to_contain_text("✓ Found: 3 of 3.")


@ON_EVERY_SCREEN
def test_it_is_accessible_and_fits(widget_page, width, dark):
    page = widget_page(make(), width=width, dark=dark, touch=width == 320, reduced_motion="reduce")
    page.add_style_tag(content=".nn-why { animation: none !important }")
    pick(page, (0, 1, 2))
    check(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"others": SPECKS[:0]}, "4 to 24 grids in all; got 3 and 0"),
        ({"notes": NOTES[:5]}, "notes must be one for each of the 6 grids; got 5"),
        ({"kinds": ("bar",)}, "kinds must be two names"),
        ({"why": ""}, "why must be a text"),
    ],
)
def test_bad_input_is_refused(changes, message):
    with pytest.raises(ValueError, match=message):
        make(**changes)
