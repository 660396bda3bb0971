"""PartsNetwork in Python and on a static page: drawn on, broken and mended, it lights what the rule lights."""

import numpy as np
import pytest
from playwright.sync_api import expect
from traitlets import TraitError

from nnwidgets import PartsNetwork
from tests.support.accessibility import is_accessible_and_fits
from tests.support.screens import ON_EVERY_SCREEN
from tests.support.widgets.parts_network import DIGITS, DRAWN, EDGES, LAYERS, PARTS, make


def lit(layer, below):
    """The rule as chapter 2 writes it."""
    return {name for name, (wants, refuses) in layer.items() if wants <= below and not refuses & below}


def without(layer, dead):
    return {name: of for name, of in layer.items() if name not in dead}


def read(pixels, dead=()):
    found = [pixels]
    for layer in LAYERS.values():
        found.append(lit(without(layer, dead), found[-1]))
    return found[1:]


def shown(page):
    """Of each layer the names of the buttons that are lit."""
    names = page.locator(".nn-parts > div").evaluate_all(
        "nodes => nodes.map((node) => [...node.children].map((one) => one.ariaLabel))"
    )
    return [{name.split(", lit.")[0] for name in layer if ", lit." in name} for layer in names]


@pytest.mark.parametrize("name", DRAWN)
def test_each_digit_is_read_as_itself(name):
    network = make()
    network.show(name)
    assert network.lit == read(DRAWN[name])
    assert network.lit[-1] == {name}


def test_a_dead_edge_makes_a_four_of_a_nine_and_a_dead_loop_loses_two_digits():
    network = make()
    network.broken = [network.names.index("top")]
    assert network.lit[-1] == {"4"}
    network.broken = [network.names.index("loop")]
    for name, answers in {"4": {"4"}, "8": set(), "9": set()}.items():
        network.show(name)
        assert network.lit[-1] == answers


def test_pressing_a_neuron_breaks_it_and_pressing_it_again_mends_it(widget_page):
    page = widget_page(make(), reduced_motion="reduce")
    reads = page.locator(".nn-reads")
    expect(reads).to_have_text("It reads: 9")
    assert shown(page) == read(DRAWN["9"])
    page.get_by_role("button", name="top, lit.").click()
    expect(reads).to_have_text("It reads: 4")
    assert shown(page) == read(DRAWN["9"], {"top"})
    broken = page.get_by_role("button", name="top, broken.")
    assert broken.get_attribute("aria-pressed") == "true"
    page.get_by_role("status").filter(has_text="Broken: top.").wait_for(state="attached")
    broken.click()
    expect(reads).to_have_text("It reads: 9")


@pytest.mark.parametrize("dead", [*EDGES, *PARTS, *DIGITS])
def test_whatever_is_broken_the_page_lights_what_python_lights(evaluate, dead):
    network = make()
    for name, pixels in DRAWN.items():
        network.show(name)
        given = [network.layers, network.pixels.tolist(), [network.names.index(dead)]]
        layers = evaluate(
            "parts_network/rule.js", "m.litLayers(x[0], Float32Array.from(x[1]), x[2]).map(a => [...a])", given
        )
        names = [
            {neuron["name"] for neuron, on in zip(layer["neurons"], lights) if on}
            for layer, lights in zip(network.layers, layers[1:])
        ]
        assert names == read(pixels, {dead})


def test_one_pixel_to_the_right_and_every_edge_is_dark(widget_page):
    page = widget_page(make(), reduced_motion="reduce")
    page.get_by_role("button", name="Slide right").click()
    expect(page.locator(".nn-reads")).to_have_text("It reads nothing")
    moved = {(row, column + 1) for row, column in DRAWN["9"]}
    assert shown(page) == read(moved) == [set(), set(), set()]
    page.get_by_role("button", name="9", exact=True).click()
    expect(page.locator(".nn-reads")).to_have_text("It reads: 9")


def test_rubbing_out_the_top_with_the_mouse_makes_a_four(widget_page):
    page = widget_page(make(), reduced_motion="reduce")
    box = page.locator(".nn-paintable").bounding_box()
    x = [box["x"] + (column + 0.5) * box["width"] / 7 for column in (2, 4)]
    y = box["y"] + 1.5 * box["height"] / 9
    page.mouse.move(x[0], y)
    page.mouse.down()
    page.mouse.move(x[1], y, steps=8)
    page.mouse.up()
    expect(page.locator(".nn-reads")).to_have_text("It reads: 4")
    assert shown(page) == read(DRAWN["4"])


def test_the_light_comes_to_rest_in_the_picture(widget_page):
    page = widget_page(make())
    middle = """() => {
      const canvas = document.querySelector(".nn-lights");
      const { left, top } = canvas.getBoundingClientRect();
      const ratio = canvas.width / canvas.clientWidth;
      return [...document.querySelectorAll(".nn-parts > div:first-child button")].map((node) => {
        const box = node.getBoundingClientRect();
        const at = [box.left + box.width / 2 - 15 - left, box.top + box.height / 2 - top].map((k) => k * ratio);
        return canvas.getContext("2d").getImageData(...at, 1, 1).data[0];
      });
    }"""
    page.get_by_role("button", name="4", exact=True).click()
    wanted = [edge in read(DRAWN["4"])[0] for edge in EDGES]
    page.wait_for_function(
        f"(wanted) => ({middle})().every((red, k) => (wanted[k] ? red > 180 : red < 80))", arg=wanted
    )


@pytest.mark.parametrize("width", [1280, 360])
def test_it_fits_one_screen_and_keeps_its_height(widget_page, width):
    page = widget_page(make(), width=width, touch=width == 360, reduced_motion="reduce")
    height = page.locator(".nn-widget").bounding_box()["height"]
    assert height <= 640
    page.get_by_role("button", name="loop, lit.").click()
    page.get_by_role("button", name="Clear").click()
    assert page.locator(".nn-widget").bounding_box()["height"] == height


@pytest.mark.parametrize("width", [300, 360, 640, 1280])
def test_no_button_lies_on_a_neuron_or_the_pad(widget_page, width):
    page = widget_page(make(), width=width, touch=width < 600, reduced_motion="reduce")
    lights = page.locator(".nn-parts button").evaluate_all(
        """nodes => nodes.map((node) => node.getBoundingClientRect()).map(({ left, top, width, height }) =>
          [left + width / 2, top + height / 2])"""
    )
    pad = page.locator(".nn-paintable").bounding_box()
    for button in page.locator(".nn-pad-tools button").all():
        box = button.bounding_box()
        for x, y in lights:
            aside = max(box["x"] - x, x - box["x"] - box["width"], box["y"] - y, y - box["y"] - box["height"])
            assert aside > 17
        assert box["x"] >= pad["x"] + pad["width"] or box["y"] >= pad["y"] + pad["height"]


@ON_EVERY_SCREEN
def test_it_is_accessible_and_fits(widget_page, width, dark):
    assert is_accessible_and_fits(widget_page(make(), width=width, dark=dark, reduced_motion="reduce"))


def test_bad_input_is_refused():
    with pytest.raises(ValueError, match="hook must be made of what is below it; got"):
        PartsNetwork({"edges": EDGES, "parts": {"hook": ({"curl"}, set())}}, DRAWN)
    with pytest.raises(ValueError, match="layers must give each neuron a name of its own"):
        PartsNetwork({"edges": EDGES, "parts": {"top": ({"left"}, set())}}, DRAWN)
    with pytest.raises(TraitError, match="pixels must be 63; got 4"):
        make().pixels = np.zeros(4)
    with pytest.raises(TraitError, match="broken must be numbers below 14"):
        make().broken = [14]
