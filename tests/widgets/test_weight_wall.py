"""WeightWall in Python and on a static page: grids become other grids, and one opens over a digit."""

import re
import zlib

import numpy as np
import pytest
from playwright.sync_api import expect
from traitlets import TraitError

from nnlib import Network, load_digits, load_trained
from nnlib.plots import full_colour
from nnwidgets import DigitStrip, WeightWall
from nnwidgets.frame.deflated import deflated_steps
from tests.support.accessibility import violations
from tests.support.pixels import cell_colours
from tests.support.screens import ON_EVERY_SCREEN

NET = load_trained()
W, B = NET.layers[0].W, NET.layers[0].b
UNTRAINED = Network([784, 16, 16, 10], rng=np.random.default_rng(0))
SMALL = Network([4, 2], rng=np.random.default_rng(0))
DIGITS = load_digits().test[:50]
SUM = re.compile(r"gives (\S+), red takes (\S+?),? .*weighted sum (\S+?), and σ of it is (\S+)\.")


def in_colour(weights, limit):
    """As the widgets paint on the light page: white at 0, in a straight line to blue or red."""
    share = np.clip(np.abs(weights) / limit, 0, 1).reshape(28, 28, 1)
    hue = np.where(weights.reshape(28, 28, 1) < 0, [0xB3, 0x26, 0x1E], [0x1D, 0x5F, 0xB0])
    return 255 + (hue - 255) * share


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"weights": np.zeros((2, 783))}, TraitError, r"weights must have the shape \(any, 784\) or 28 × 28"),
        ({"weights": np.zeros((65, 784))}, ValueError, "weights must be 1 to 64 grids; got 65"),
        (
            {"weights": Network([4, 2], rng=np.random.default_rng(0))},
            ValueError,
            r"a network must take 784 pixels; got one with sizes \[4, 2\]",
        ),
        ({"weights": W, "other": W[:3]}, ValueError, "other must be 16 grids with two names; got 3"),
        ({"weights": W, "titles": ["one"]}, ValueError, "titles must be one for each of the 16 grids; got 1"),
    ],
)
def test_bad_input_is_refused(arguments, error, message):
    with pytest.raises(error, match=message):
        WeightWall(**arguments)


def test_weights_cross_in_steps_too_small_to_see(evaluate):
    packed = list(zlib.decompress(deflated_steps(W[:2], None)))
    found = evaluate("weight_wall/walls.js", "[...m.fromSteps(Uint8Array.from(x))]", packed)
    np.testing.assert_allclose(np.reshape(found, (2, 784)), W[:2], atol=np.abs(W[:2]).max() / 65000)


def test_a_network_stands_once_on_a_page():
    first, second = WeightWall(NET), WeightWall(UNTRAINED, other=NET)
    assert first.network is second.other_network
    np.testing.assert_array_equal(second.grids, UNTRAINED.layers[0].W)
    np.testing.assert_array_equal(second.other_grids, W)


def test_the_grids_have_one_scale_and_become_the_others(widget_page):
    page = widget_page(WeightWall(UNTRAINED, other=NET, names=("untrained", "trained")), reduced_motion="reduce")
    limit = full_colour([UNTRAINED.layers[0].W, W])
    canvases = page.locator(".nn-tile canvas")
    for k in (0, 15):
        assert np.abs(cell_colours(canvases.nth(k)) - in_colour(UNTRAINED.layers[0].W[k], limit)).max() <= 1
    slider = page.get_by_role("slider", name="From untrained to trained")
    slider.fill("0.5")
    expect(slider).to_have_attribute("aria-valuetext", "50 % of the way")
    assert np.abs(cell_colours(canvases.nth(7)) - in_colour((UNTRAINED.layers[0].W[7] + W[7]) / 2, limit)).max() <= 1
    page.get_by_role("button", name="trained", exact=True).click()
    assert np.abs(cell_colours(canvases.nth(7)) - in_colour(W[7], limit)).max() <= 1
    assert slider.get_attribute("aria-valuetext") == "trained"


def test_a_wall_that_is_pressed_for_travels_and_a_dragged_one_follows(widget_page):
    page = widget_page(WeightWall(UNTRAINED, other=NET, names=("untrained", "trained")))
    page.evaluate("globalThis.requestAnimationFrame = (call) => (globalThis.next = call, 1)")
    before = cell_colours(page.locator(".nn-tile canvas").first)
    page.get_by_role("button", name="trained", exact=True).click()
    np.testing.assert_array_equal(cell_colours(page.locator(".nn-tile canvas").first), before)
    page.evaluate("for (let t = 0; t < 40; t++) next(performance.now() + 50 * t)")
    after = in_colour(W[0], full_colour([UNTRAINED.layers[0].W, W]))
    assert np.abs(cell_colours(page.locator(".nn-tile canvas").first) - after).max() <= 1


def test_a_grid_over_a_digit_says_its_sum(widget_page):
    page = widget_page(WeightWall(NET, digits=DIGITS), reduced_motion="reduce")
    page.get_by_role("button", name="neuron 6", exact=True).click()
    sums = DIGITS.images @ W[6]
    best = sums.argmax()
    page.get_by_role("group", name="The largest sums").get_by_role("button").first.click()
    found = [float(text.replace("−", "-")) for text in SUM.search(page.locator(".nn-sum").inner_text()).groups()]
    products = DIGITS.images[best] * W[6]
    z = products.sum() + B[6]
    expected = [products[products > 0].sum(), -products[products < 0].sum(), z, 1 / (1 + np.exp(-z))]
    np.testing.assert_allclose(found, expected, atol=0.05)

    image = DIGITS.images[best].reshape(28, 28)
    row, column = (int(at) for at in np.argwhere((image > 0.9) & (np.abs(W[6].reshape(28, 28)) > 0.2))[0])
    box = page.locator(".nn-read canvas").bounding_box()
    page.mouse.move(*(box[side] + (at + 0.5) * box["width"] / 28 for side, at in (("x", column), ("y", row))))
    light, weight = image[row, column], W[6].reshape(28, 28)[row, column]
    said = f"Row {row}, column {column}: {light:.2f} × {weight:.2f} = {light * weight:.2f}"
    expect(page.locator(".nn-reading")).to_have_text(said.replace("-", "−"))
    through = in_colour(W[6] * (0.1 + 0.9 * image.ravel()), full_colour(W))
    assert np.abs(cell_colours(page.locator(".nn-read canvas")) - through).max() <= 2


def test_a_digit_carried_here_lies_under_every_grid(widget_page):
    page = widget_page(DigitStrip(DIGITS.images[:3], "721"), WeightWall(NET), reduced_motion="reduce")
    page.get_by_role("button", name=re.compile("^a 2")).click()
    page.get_by_role("button", name="Carry it to these grids").click()
    page.get_by_role("button", name="neuron 3", exact=True).click()
    for neuron in (3, 4):
        z = DIGITS.images[1] @ W[neuron] + B[neuron]
        found = SUM.search(page.locator(".nn-sum").inner_text())[3]
        assert float(found.replace("−", "-")) == pytest.approx(z, abs=0.05)
        page.locator(".nn-weight-wall").get_by_role("button", name="The next one").click()


def test_a_layer_brings_its_biases(widget_page):
    page = widget_page(WeightWall(NET.layers[0], digits=DIGITS), reduced_motion="reduce")
    page.get_by_role("button", name="neuron 2", exact=True).click()
    page.get_by_role("group", name="The smallest").get_by_role("button").first.click()
    z = (DIGITS.images @ W[2]).min() + B[2]
    assert float(SUM.search(page.locator(".nn-sum").inner_text())[3].replace("−", "-")) == pytest.approx(z, abs=0.05)


@ON_EVERY_SCREEN
def test_it_is_accessible_and_fits_closed_and_open(widget_page, width, dark):
    wall = WeightWall(UNTRAINED, other=NET, names=("untrained", "trained"), digits=DIGITS)
    page = widget_page(wall, width=width, height=800 if width == 1280 else 740, dark=dark, reduced_motion="reduce")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator(".nn-widget").bounding_box()["height"] <= 640
    assert violations(page) == []
    page.get_by_role("button", name="neuron 9", exact=True).click()
    card = page.locator(".nn-card").bounding_box()
    assert card["x"] >= 0 and card["x"] + card["width"] <= width
    assert violations(page) == []
