"""Gears in Python and on a static page."""

import numpy as np
import pytest
from playwright.sync_api import expect
from traitlets import TraitError

from nnlib import sigmoid
from nnwidgets import Gears
from tests.support.accessibility import violations
from tests.support.widgets.gears import BIASES, WEIGHTS

LINKS = "m.linksOf(x).map(({ value, slope, error }) => [value, slope, error])"


def cost_of(weights, biases, a_in=0.8, y=1.0):
    a = a_in
    for w, b in zip(weights, biases):
        a = sigmoid(w * a + b)
    return (a - y) ** 2


def by_nudging(weight, layers):
    weights, biases, nudge = np.array(WEIGHTS[:layers]), BIASES[:layers], 1e-5
    up, down = (cost_of([weight + step, *weights[1:]], biases) for step in (nudge, -nudge))
    return (up - down) / (2 * nudge)


def rate(page):
    return float(page.locator(".nn-product data").get_attribute("value"))


def wait_for_weight(page, weight, layers=1):
    page.wait_for_function(
        "rate => Math.abs(document.querySelector('.nn-product data').value - rate) < 1e-6",
        arg=by_nudging(weight, layers),
    )


@pytest.mark.parametrize("layers", [1, 2, 3, 8])
def test_the_slopes_and_their_products_are_numpys(evaluate, layers):
    shown = Gears(WEIGHTS, BIASES, layers=layers)
    given = {"weight": 1.5, "onward": WEIGHTS[1:], "biases": BIASES, "a_in": 0.8, "y": 1.0, "layers": layers}
    found = np.array(evaluate("gears/chain.js", LINKS, given))
    chain = shown.chain
    if layers > 3:  # weight and σ′ share a wheel
        sums = chain[1:-2:2]
        chain = np.delete(chain, np.s_[1:-2:2], axis=0)
        chain[: len(sums), 1] *= sums[:, 1]
    np.testing.assert_allclose(found[:, 0], chain[:, 0], atol=1e-6)
    np.testing.assert_allclose(found[:-1, 1], chain[:-1, 1], atol=1e-6)
    np.testing.assert_allclose(found[:-1, 2], chain[-2::-1, 1].cumprod()[::-1], rtol=1e-5)
    assert shown.slope == pytest.approx(by_nudging(1.5, layers), rel=1e-4, abs=1e-9)
    assert found[0, 2] == pytest.approx(shown.slope, rel=1e-5)


def test_the_numbers_are_the_chapters():
    """Chapter 8 says: an input of 0.8, a weight of 1.5, a bias of −0.6, and 0.800 · 0.229 · −0.709."""
    np.testing.assert_allclose(Gears().chain[:, 0], [1.5, 0.6, 0.646, 0.126], atol=5e-4)
    np.testing.assert_allclose(Gears().chain[:3, 1], [0.8, 0.229, -0.709], atol=5e-4)


def test_dragging_the_number_line_and_the_wheel_turns_everything(widget_page):
    page = widget_page(Gears(WEIGHTS, BIASES, layers=1), reduced_motion="reduce")
    wheel = page.get_by_role("slider", name="The first wheel")
    box = wheel.bounding_box()
    middle, line, rim = box["x"] + box["width"] / 2, box["y"] + box["height"] - 10, box["y"] + 4
    radius = (box["height"] - 34) / 2
    page.mouse.move(middle, line)
    page.mouse.down()
    page.mouse.move(middle - np.pi * radius / 2, line, steps=3)  # half a unit: a quarter of the wheel's rim
    page.mouse.up()
    page.wait_for_function("document.querySelector('.nn-wheel').ariaValueNow > 1.9")
    weight = float(wheel.get_attribute("aria-valuenow"))
    assert weight == pytest.approx(2.0, abs=0.03)
    assert rate(page) == pytest.approx(by_nudging(weight, 1), abs=1e-6)

    centre = box["y"] + radius
    page.mouse.move(middle, rim)
    page.mouse.down()
    for angle in (30, 60, 90):  # clockwise
        turn = np.deg2rad(angle)
        page.mouse.move(middle + (centre - rim) * np.sin(turn), centre - (centre - rim) * np.cos(turn))
    page.mouse.up()
    page.wait_for_function("document.querySelector('.nn-wheel').ariaValueNow > 2.4")
    turned = float(wheel.get_attribute("aria-valuenow"))
    assert turned - weight == pytest.approx(0.5, abs=0.03)
    assert rate(page) == pytest.approx(by_nudging(turned, 1), abs=1e-6)
    expect(page.locator(".nn-said")).to_contain_text(f"w by {turned - weight:.3f}")


def test_the_keyboard_turns_the_wheel_and_a_saturated_neuron_stands_still(widget_page):
    page = widget_page(Gears(WEIGHTS, BIASES, layers=1))
    wheel = page.get_by_role("slider", name="The first wheel")
    wheel.press("PageUp")
    wheel.press("ArrowRight")
    wait_for_weight(page, 2.6)
    page.get_by_role("button", name="z = −6").click()
    wait_for_weight(page, -6.75)
    expect(page.locator(".nn-words")).to_contain_text("a and C stand still")
    expect(page.locator(".nn-product")).to_contain_text("−1.995")  # utterly wrong, and still it hardly learns
    page.get_by_role("button", name="Reset").click()
    wait_for_weight(page, 1.5)


def test_more_layers_and_the_last_hand_hardly_moves(widget_page):
    page = widget_page(Gears(WEIGHTS, BIASES, layers=1))
    for layers in (2, 3, 8):
        page.get_by_role("radio", name=str(layers)).check()
        wait_for_weight(page, 1.5, layers)
    assert abs(rate(page)) < 0.001


def test_python_hears_and_is_heard(widget_page):
    page = widget_page(Gears([0.0], [0.0], a_in=1.0))
    assert rate(page) == pytest.approx(-0.25)
    assert not page.get_by_role("group", name="Layers in the chain").is_visible()


@pytest.mark.parametrize(
    ("width", "dark", "layers"), [(320, False, 8), (360, True, 1), (768, True, 3), (1280, False, 2)]
)
def test_it_is_accessible_and_keeps_its_height(widget_page, width, dark, layers):
    page = widget_page(Gears(WEIGHTS, BIASES, layers=layers, caption="A caption."), width=width, dark=dark)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []
    heights = set()
    for count in (1, 2, 3, 8):
        page.get_by_role("radio", name=str(count)).check()
        wait_for_weight(page, 1.5, count)
        heights.add(page.locator(".nn-widget").bounding_box()["height"])
    assert len(heights) == 1
    assert max(heights) < 700 + 50 * (width == 320)


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"weights": [1, 2], "biases": [0]}, ValueError, "equally many finite numbers"),
        ({"weights": [np.nan], "biases": [0]}, ValueError, "equally many finite numbers"),
        ({"weights": [11], "biases": [0]}, TraitError, "should not be greater than 10"),
        ({"layers": 2}, TraitError, r"layers must be 1\.\.1; got 2"),
    ],
)
def test_bad_input_is_refused(arguments, error, message):
    with pytest.raises(error, match=message):
        Gears(**arguments)
