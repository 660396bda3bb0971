"""SumOfBends: a few neurons with one input, each of which can be moved, and their sum."""

import re

import numpy as np
import pytest
import traitlets
from playwright.sync_api import expect

from nnlib import relu, sigmoid
from nnwidgets import SumOfBends
from tests.support.accessibility import violations
from tests.support.screens import ON_EVERY_SCREEN
from tests.support.widgets.sum_of_bends import HILLS, INPUTS, make

NEURONS = [(1.5, 1.2), (4, -0.7), (9, 2)]
BENDS = {"sigmoid": lambda a: sigmoid(4 * a), "ReLU": relu, "none": lambda a: a}


def added_up(neurons, bend):
    return sum(weight * BENDS[bend](INPUTS - wake) for wake, weight in neurons)


@pytest.mark.parametrize("bend", BENDS)
def test_the_sum_is_that_of_numpy_in_python_and_on_the_page(evaluate, bend):
    widget = SumOfBends(NEURONS, {"hills": HILLS})
    widget.bend, widget.target = bend, 0
    expected = added_up(NEURONS, bend)
    np.testing.assert_allclose(widget.sum, expected)
    assert widget.off == pytest.approx(np.abs(expected - HILLS).max(), abs=1e-6)
    wakes, weights = zip(*NEURONS)
    all_added = evaluate("sum_of_bends/bends.js", "[...m.allAdded(x[0], x[1], x[2], 6)]", [wakes, weights, bend])
    curves = np.reshape(all_added, (7, 101))
    np.testing.assert_allclose(curves[6], expected, atol=1e-5)
    np.testing.assert_allclose(curves[1], added_up(NEURONS[1:2], bend), atol=1e-5)
    assert not curves[3:6].any()


def test_what_does_not_fit_is_refused():
    with pytest.raises(traitlets.TraitError, match="at most 6 numbers; got 7"):
        SumOfBends([(1, 1)] * 7)
    with pytest.raises(traitlets.TraitError):
        SumOfBends([(11, 1)])


def drag(page, neuron, wake, weight):
    """The bead of a neuron to where it wakes so and weighs so much."""
    plot = page.locator(".nn-field").bounding_box()
    bead = page.get_by_role("slider", name=f"Neuron {neuron}").bounding_box()
    height = min(330, max(230, round(0.5 * plot["width"])))
    x = plot["x"] + 30 + (plot["width"] - 44) * wake / 10
    y = plot["y"] + 10 + (height - 36) * (2.3 - weight) / 3.7
    page.mouse.move(bead["x"] + bead["width"] / 2, bead["y"] + bead["height"] / 2)
    page.mouse.down()
    page.mouse.move(x, y, steps=6)
    page.mouse.up()


def placed(page, neuron):
    words = page.get_by_role("slider", name=f"Neuron {neuron}").get_attribute("aria-valuetext")
    return [float(number) for number in re.findall(r"-?\d+\.\d+", words.replace("−", "-"))]


def test_four_dragged_neurons_follow_two_bumps_and_without_a_bend_none_does(widget_page):
    page = widget_page(make(), reduced_motion="reduce")
    page.get_by_role("radio", name="two bumps").check()
    expect(page.locator(".nn-verdict")).to_contain_text(
        f"Off by {np.abs(added_up([(3, 1), (5, -1)], 'sigmoid') - HILLS).max():.2f} at most."
    )
    for _ in range(2):
        page.get_by_role("button", name="One more neuron").click()
    for neuron, place in enumerate(((1.5, 1), (4, -1), (6, 1.5), (8.5, -1.5)), 1):
        drag(page, neuron, *place)
    there = [placed(page, neuron) for neuron in (1, 2, 3, 4)]
    np.testing.assert_allclose(there, [(1.5, 1), (4, -1), (6, 1.5), (8.5, -1.5)], atol=0.051)
    off = np.abs(added_up(there, "sigmoid") - HILLS).max()
    expect(page.locator(".nn-verdict")).to_contain_text(f"off by {off:.2f} at most.")
    page.get_by_role("group", name="Bend").get_by_role("radio", name="none").check()
    off = np.abs(added_up(there, "none") - HILLS).max()
    expect(page.locator(".nn-verdict")).to_contain_text(f"one straight line, wherever they stand. Off by {off:.2f}")


def test_keys_move_a_neuron_and_it_stays_on_the_plot(widget_page):
    page = widget_page(make(), reduced_motion="reduce")
    bead = page.get_by_role("slider", name="Neuron 2")
    for key in ("ArrowRight", "ArrowUp", "ArrowUp"):
        bead.press(key)
    assert placed(page, 2) == [5.1, -0.8]
    bead.press("End")
    for _ in range(8):
        bead.press("PageDown")
    assert placed(page, 2) == [10, -2]


def test_neurons_come_and_go(widget_page):
    page = widget_page(make(), reduced_motion="reduce")
    more, fewer = (page.get_by_role("button", name=name) for name in ("One more neuron", "One fewer"))
    for _ in range(4):
        more.click()
    expect(more).to_be_disabled()
    expect(page.locator(".nn-verdict")).to_have_text("6 neurons, sigmoid.")
    for _ in range(6):
        fewer.click()
    expect(fewer).to_be_disabled()
    expect(page.locator(".nn-verdict")).to_have_text("0 neurons, sigmoid.")


@ON_EVERY_SCREEN
def test_it_is_accessible_and_fits(widget_page, width, dark):
    page = widget_page(make(), width=width, dark=dark)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator(".nn-widget").bounding_box()["height"] <= 640
    assert violations(page) == []
