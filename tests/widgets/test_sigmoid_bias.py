"""SigmoidBias in Python and on a static page."""

import numpy as np
import pytest
from traitlets import TraitError

from nnlib import relu, sigmoid
from nnwidgets import SigmoidBias
from tests.support.accessibility import violations
from tests.support.screens import ON_EVERY_SCREEN

LOW, HIGH = -10, 10


def numbers(page):
    """z, σ(z) and ReLU(z) as the page has them."""
    values = page.locator(".nn-sum data, .nn-readout data").evaluate_all("nodes => nodes.map(node => +node.value)")
    return dict(zip(("sigmoid", "relu", "z"), values))


def wait_for_z(page, z):
    page.wait_for_function("z => Math.abs(document.querySelector('.nn-sum data').value - z) < 1e-4", arg=z)


def place(page, a, height, plot=0):
    """The point of the window where a plot has the input a; height from 0 (the axis) to 1."""
    lines = page.locator(".nn-plot").nth(plot).locator(".nn-axes line[x2]")
    boxes = lines.evaluate_all("lines => lines.slice(0, 3).map(line => line.getBoundingClientRect().toJSON())")
    bottom, top = boxes[0]["y"], boxes[2]["y"]
    return boxes[0]["x"] + (a - LOW) / (HIGH - LOW) * boxes[0]["width"], bottom + height * (top - bottom)


def drag(page, start, end):
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move(*end)
    page.mouse.up()


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"weight": float("nan")}, TraitError, "weight must be a finite number; got nan"),
        ({"bias": float("inf")}, TraitError, "bias must be a finite number; got inf"),
        ({"inputs": (3, 1)}, ValueError, r"inputs must be two numbers, the smaller one first; got \(3, 1\)"),
        ({"a": 11}, TraitError, "a must be one of the inputs shown, -10 to 10; got 11"),
    ],
)
def test_bad_input_is_refused(arguments, error, message):
    with pytest.raises(error, match=message):
        SigmoidBias(**arguments)


@pytest.mark.parametrize(("weight", "bias", "a"), [(1, 0, 2), (3, -12, 3), (-2.5, 1.3, -4), (0, -1, 5), (5, -30, 10)])
def test_the_page_computes_what_numpy_does(widget_page, weight, bias, a):
    widget = SigmoidBias(weight, bias, a=a)
    expected = {"sigmoid": sigmoid(weight * a + bias), "relu": relu(weight * a + bias), "z": weight * a + bias}
    assert numbers(widget_page(widget)) == pytest.approx(expected, abs=1e-6)
    assert {"z": widget.z} | widget.activations == pytest.approx(expected, abs=1e-6)


def test_the_curve_runs_through_the_activations(widget_page):
    page = widget_page(SigmoidBias(2, -8))
    d = page.locator(".nn-sigmoid .nn-curve").get_attribute("d")
    points = np.array([point.split() for point in d[1:].split("L")], float)
    (left, bottom), (right, top) = (
        page.locator(".nn-sigmoid .nn-axes line")
        .nth(row)
        .evaluate(f"line => [line.{x}.baseVal.value, line.y1.baseVal.value]")
        for row, x in ((0, "x1"), (2, "x2"))
    )
    a = LOW + (points[:, 0] - left) / (right - left) * (HIGH - LOW)
    heights = (bottom - points[:, 1]) / (bottom - top)
    np.testing.assert_allclose(heights, sigmoid(2 * a - 8), atol=0.01)


def test_the_half_way_point_is_dragged_by_the_bias(widget_page):
    page = widget_page(SigmoidBias(2, 0, a=-5))
    drag(page, place(page, 0, 0.5), place(page, 4, 0.9))
    wait_for_z(page, 2 * -5 - 8)
    assert page.get_by_role("spinbutton", name="Bias b").input_value() == "-8"
    drag(page, place(page, 4, 0, plot=1), place(page, -3, 0, plot=1))
    wait_for_z(page, 2 * -5 + 6)


def test_the_input_is_dragged_along_its_axis(widget_page):
    page = widget_page(SigmoidBias(1, -3))
    drag(page, place(page, -8, 0.8), place(page, 6.5, 0.1))
    wait_for_z(page, 3.5)
    assert numbers(page)["sigmoid"] == pytest.approx(sigmoid(3.5), abs=1e-6)


def test_the_keyboard_reaches_everything(widget_page):
    page = widget_page(SigmoidBias(1, 0))
    reached = []
    for _ in range(10):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.ariaLabel ?? document.activeElement.type"))
    assert reached == [
        "Sigmoid: half-way point", "ReLU: half-way point", *2 * ["Weight w"], *2 * ["Bias b"], *2 * ["Input a"],
        "checkbox", "button",
    ]  # fmt: skip
    page.get_by_role("slider", name="Sigmoid: half-way point").focus()
    for key in ("PageUp", "PageUp", "ArrowRight"):
        page.keyboard.press(key)
    wait_for_z(page, 2 - 2.1)
    page.get_by_role("slider", name="Weight w").press("ArrowLeft")
    wait_for_z(page, 0.9 * 2 - 2.1)
    page.get_by_role("button", name="Reset").click()
    wait_for_z(page, 2)


@pytest.mark.parametrize(
    ("weight", "bias", "words"),
    [
        (2, -8, "A bias of −8 asks w·a to be above 8: here an input above 4. There σ crosses ½ and ReLU wakes."),
        (-2, 8, "here an input below 4."),
        (0, 0, "With a weight of 0 the input does not count: σ(z) is always 0.50."),
    ],
)
def test_the_words_say_what_the_bias_asks_for(widget_page, weight, bias, words):
    page = widget_page(SigmoidBias(weight, bias))
    assert words in page.locator(".nn-words").inner_text()
    assert words in page.locator(".nn-said").text_content()
    assert page.locator(".nn-sigmoid .nn-grip").is_visible() == (weight != 0)


def test_the_tangent_has_the_slope(widget_page):
    page = widget_page(SigmoidBias(3, -6, a=2))
    assert page.locator(".nn-slopes").first.inner_text() == "slope in z 0.25, in a 0.75"
    line = page.locator(".nn-sigmoid .nn-tangent").evaluate(
        "line => ['x1', 'y1', 'x2', 'y2'].map(side => line[side].baseVal.value)"
    )
    (x_0, y_0), (x_1, y_1) = place(page, 0, 0), place(page, 1, 1)
    drawn = -(line[3] - line[1]) / (line[2] - line[0])
    assert drawn == pytest.approx(0.75 * (y_0 - y_1) / (x_1 - x_0), rel=0.03)


def test_the_switch_is_drawn_on_request(widget_page):
    page = widget_page(SigmoidBias())
    assert page.locator(".nn-sigmoid .nn-step").get_attribute("d") == ""
    page.get_by_label("Show a plain switch").check()
    page.wait_for_function("document.querySelector('.nn-sigmoid .nn-step').getAttribute('d').length > 100")


@ON_EVERY_SCREEN
def test_it_is_accessible_and_fits(widget_page, width, dark):
    page = widget_page(SigmoidBias(2, -8, step=True, caption="A caption."), width=width, dark=dark)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []
