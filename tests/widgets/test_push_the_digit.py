"""PushTheDigit in Python and on a static page."""

import numpy as np
import pytest
from playwright.sync_api import expect
from traitlets import TraitError

from nnlib import load_digits, load_trained
from nnwidgets import PushTheDigit
from tests.support.accessibility import violations
from tests.support.screens import ON_EVERY_SCREEN
from tests.support.seen import seen
from tests.support.ten_outputs import wait_for_outputs

LABEL = load_digits().test.labels[0]


def test_dragging_pushes_pixel_by_pixel_and_both_networks_answer_as_numpy_does(widget_page):
    pushed = PushTheDigit()
    page = widget_page(pushed)
    field = page.get_by_role("application")
    box = field.bounding_box()
    cell = box["width"] / 28
    middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(*middle)
    page.mouse.down()
    for right, down in ((1, 0), (3, -2), (9, -2)):
        page.mouse.move(middle[0] + right * cell, middle[1] + down * cell)
        pushed.right, pushed.down = min(6, right), down
        wait_for_outputs(page, pushed.outputs)
    page.mouse.up()
    expect(seen(page, f"A {LABEL}, pushed 2 up and 6 right")).to_be_visible()
    pushed.network_shown = "untrained"
    page.get_by_role("radio", name="untrained").check(force=True)
    wait_for_outputs(page, pushed.outputs)


def test_on_release_the_map_fills_and_counts_the_places_as_numpy_does(widget_page):
    pushed = PushTheDigit()
    page = widget_page(pushed)
    expect(page.locator(".nn-summary")).to_have_text(f"Read as a {LABEL} at 1 of 1 place.")
    box = page.get_by_role("application").bounding_box()
    page.mouse.move(box["x"] + 100, box["y"] + 100)
    page.mouse.down()
    page.mouse.move(box["x"] + 100 + box["width"] / 28, box["y"] + 100)
    expect(page.locator(".nn-summary")).to_contain_text("of 2 places")
    page.mouse.up()
    right = 0
    for pushed.down in range(-6, 7):
        for pushed.right in range(-6, 7):
            right += pushed.outputs.argmax() == LABEL
    expect(page.locator(".nn-summary")).to_have_text(f"Read as a {LABEL} at {right} of 169 places.")


def test_a_tap_and_the_arrow_keys_push_too(widget_page):
    pushed = PushTheDigit()
    page = widget_page(pushed, touch=True)
    field = page.get_by_role("application")
    side = field.bounding_box()["width"]
    field.tap(position={"x": side / 2 + 4 * side / 28, "y": side / 2})
    pushed.right = 4
    wait_for_outputs(page, pushed.outputs)
    for _ in range(9):
        field.press("ArrowDown")
    pushed.down = 6
    wait_for_outputs(page, pushed.outputs)
    page.get_by_role("button", name="Another digit").click()
    pushed.example, pushed.down, pushed.right = 1, 0, 0
    wait_for_outputs(page, pushed.outputs)
    field.press("ArrowDown")
    page.get_by_role("button", name="Back to the middle").click()
    wait_for_outputs(page, pushed.outputs)
    page.get_by_role("button", name="Another digit").click()
    expect(page.locator(".nn-summary")).to_contain_text("at 1 of 1 place")


def test_the_share_read_right_is_measured_and_told_as_far_as_the_digit_has_been(widget_page):
    pushed = PushTheDigit()
    test = load_digits().test[:1000]
    shifts = [np.roll(test.images.reshape(-1, 28, 28), way, axis=axis) for way in (-1, 1) for axis in (1, 2)]
    expected = np.mean([(load_trained().classify(images.reshape(-1, 784)) == test.labels).mean() for images in shifts])
    assert pushed.accuracies[1] == pytest.approx(expected, abs=0.002)  # hardly any ink leaves the frame
    page = widget_page(PushTheDigit(accuracies=[1, 0.9, 0.8, 0.55, 0.3, 0.2, 0.1]))
    points = "document.querySelector('.nn-line').getAttribute('points').split(' ').length"
    assert page.evaluate(points) == 1
    for _ in range(3):
        page.get_by_role("application").dispatch_event("keydown", {"key": "ArrowRight"})
    expect(page.locator(".nn-measured data")).to_have_text("55 %")
    assert page.evaluate(points) == 4


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"untrained": 3}, "untrained"),
        ({"digits": load_digits().test[:0]}, "digits must be at least one; got none"),
        ({"example": 40}, "example must be 0 to 39; got 40"),
        ({"accuracies": [1, 2]}, "accuracies must have the shape"),
    ],
)
def test_bad_input_is_refused(arguments, message):
    with pytest.raises(TraitError, match=message):
        PushTheDigit(**arguments)
    with pytest.raises(TraitError, match="down"):
        PushTheDigit().down = 7


@ON_EVERY_SCREEN
def test_it_is_accessible_and_fits(widget_page, width, dark):
    page = widget_page(PushTheDigit(caption="A caption."), width=width, dark=dark)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []
