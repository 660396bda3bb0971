"""LabelsShuffled in Python and on a static page."""

import re

import numpy as np
import pytest
from playwright.sync_api import expect
from traitlets import TraitError

from nnwidgets import LabelsShuffled
from tests.support.accessibility import violations
from tests.support.screens import ON_EVERY_SCREEN
from tests.support.seen import seen

TRUE = np.linspace(0.5, 1, 6)
SHUFFLED = np.linspace(0.1, 0.9, 17)  # a chart of 20 epochs


def draw(page, *points):
    """Drag through points (share of the width, share of the height from below)."""
    box = page.locator(".nn-plot").bounding_box()
    places = [(box["x"] + x * box["width"], box["y"] + (1 - y) * box["height"]) for x, y in points]
    page.mouse.move(*places[0])
    page.mouse.down()
    for place in places[1:]:
        page.mouse.move(*place)
    page.mouse.up()


def shown(page, name):
    return page.locator(f".nn-figures .nn-{name} data")


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"true_curve": TRUE}, ValueError, "must be given both, or neither; got one"),
        ({"true_curve": [], "shuffled_curve": SHUFFLED}, ValueError, "true_curve must have 1 to 500 epochs; got 0"),
        ({"true_curve": TRUE, "shuffled_curve": 2 * SHUFFLED}, TraitError, r"shuffled_curve must be numbers 0\.\.1"),
        ({"true_curve": TRUE, "shuffled_curve": SHUFFLED, "true_test": 2.0}, TraitError, "true_test"),
    ],
)
def test_bad_input_is_refused(arguments, error, message):
    with pytest.raises(error, match=message):
        LabelsShuffled(**arguments)


def test_given_nothing_it_shows_a_real_run():
    chart = LabelsShuffled()
    assert chart.true_curve[-1] == chart.shuffled_curve[-1] == 1
    assert len(chart.shuffled_curve) > 2 * len(chart.true_curve)


def test_the_second_run_is_hidden_until_the_reader_has_guessed(widget_page):
    page = widget_page(LabelsShuffled(TRUE, SHUFFLED))
    assert not page.locator("path.nn-shuffled").get_attribute("d")
    expect(shown(page, "shuffled")).to_be_hidden()
    expect(page.get_by_role("button", name="Reveal without a guess")).to_be_visible()
    draw(page, (0, 0.1), (1, 0.9))
    expect(shown(page, "guess")).to_have_text("90.0%")
    page.get_by_role("button", name="Reveal", exact=True).click()
    line = re.compile(rf"^[^L]+(L[^L]+){{{len(SHUFFLED) - 1}}}$")
    expect(page.locator("path.nn-shuffled")).to_have_attribute("d", line)
    page.get_by_role("spinbutton", name="Epoch").fill("5")
    expect(shown(page, "shuffled")).to_have_text(f"{SHUFFLED[4]:.1%}")
    expect(shown(page, "true")).to_have_text(f"{TRUE[4]:.1%}")
    draw(page, (0, 0.9), (1, 0.9))  # too late
    expect(shown(page, "guess")).not_to_have_text("90.0%")


def test_it_says_how_far_the_guess_was_off(widget_page):
    page = widget_page(LabelsShuffled(TRUE, SHUFFLED, true_test=0.905, shuffled_test=0.1))
    draw(page, (0, 0.5), (1, 0.5))
    page.get_by_role("button", name="Reveal", exact=True).click()
    off = np.abs(SHUFFLED - 0.5).mean()
    expect(page.locator(".nn-verdict")).to_have_text(
        f"Your guess was {100 * off:.0f} points off on average. "
        "On new images: 90.5% with true labels, 10.0% with shuffled ones."
    )
    page.get_by_role("button", name="Guess again").click()
    expect(shown(page, "guess")).to_be_hidden()
    assert not page.locator("path.nn-shuffled").get_attribute("d")


def test_past_its_end_a_run_keeps_its_last_value(widget_page):
    page = widget_page(LabelsShuffled(TRUE, SHUFFLED, revealed=True))
    page.get_by_role("slider", name="Epoch").press("End")
    expect(shown(page, "true")).to_have_text("100.0%")
    expect(seen(page, "stopped after epoch 6")).to_be_visible()


def test_keys_draw_the_guess_and_a_screen_reader_hears_it(widget_page):
    page = widget_page(LabelsShuffled(TRUE, SHUFFLED))
    page.keyboard.press("Tab")
    for key in ("ArrowRight", "ArrowRight", "ArrowUp", "ArrowUp"):
        page.keyboard.press(key)
    expect(shown(page, "guess")).to_have_text("20.0%")
    page.keyboard.press("Home")
    expect(shown(page, "guess")).to_have_text("10.0%")
    page.keyboard.press("End")
    said = "After epoch 20: true labels 100.0%, stopped after epoch 6; your guess 20.0%."
    page.get_by_role("status").filter(has_text=said).wait_for(state="attached")


@ON_EVERY_SCREEN
def test_it_is_accessible_and_fits(widget_page, width, dark):
    page = widget_page(LabelsShuffled(revealed=True, caption="A caption."), width=width, dark=dark)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []


def test_a_stroke_backward_leaves_the_guess_beyond_it(widget_page):
    page = widget_page(LabelsShuffled(TRUE, SHUFFLED))
    draw(page, (0, 0.2), (1, 0.8))
    draw(page, (0.5, 0.4), (0.2, 0.4))
    page.get_by_role("spinbutton", name="Epoch").fill("20")
    expect(shown(page, "guess")).to_have_text("80.0%")
