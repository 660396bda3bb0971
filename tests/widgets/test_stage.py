"""The dark stage in a widget: layers light when the wave is there, the verdict last, a card beside its neuron."""

import numpy as np
import pytest
from playwright.sync_api import expect

from nnlib import load_digits
from nnwidgets import DigitPad

LIT = """() => {
  const canvas = document.querySelector(".nn-lights");
  const { left, top, width } = canvas.getBoundingClientRect();
  const context = canvas.getContext("2d");
  return [...document.querySelectorAll("[role=option]")].map((option) => {
    const box = option.getBoundingClientRect();
    const at = [box.left + box.width / 2 - left, box.top + box.height / 2 - top];
    const [r, g, b] = context.getImageData(...at.map((k) => k * canvas.width / width), 1, 1).data;
    return (r + g + b) / 765;
  });
}"""
LIGHT = "How far the light has come"


@pytest.fixture
def four(widget_page):
    """A pad with a 4 on it, read, and its numbers."""
    pad = DigitPad(drawing=load_digits().test.images[4])

    def show(**settings):
        page = widget_page(pad, **({"reduced_motion": "reduce"} | settings))
        page.get_by_role("slider", name=LIGHT).and_(page.locator("[aria-valuetext^=verdict]")).wait_for()
        return page, pad

    return show


def test_a_layer_is_as_bright_as_its_activations_when_the_light_is_there_and_dark_before(four):
    page, pad = four()
    activations = np.concatenate(pad.activations[1:])

    def lit():
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        return np.array(page.evaluate(LIT))

    bright = lit()
    assert bright[activations > 0.9].min() > 0.8 and bright[activations < 0.02].max() < 0.2
    slider = page.get_by_role("slider", name=LIGHT)
    for key, words, reached in [
        ("ArrowLeft", "the ten outputs", 42),
        ("ArrowLeft", f"hidden layer 2: {(pad.activations[2] > 0.5).sum()} of 16 neurons above ½", 32),
        ("ArrowLeft", f"hidden layer 1: {(pad.activations[1] > 0.5).sum()} of 16 neurons above ½", 16),
        ("ArrowLeft", "784 pixels in a column", 0),
        ("ArrowLeft", "on the pad", 0),
        ("End", "verdict: 4 is the brightest output, 0.93", 42),
    ]:
        slider.press(key)
        expect(slider).to_have_attribute("aria-valuetext", words)
        dark = lit()
        np.testing.assert_allclose(dark[:reached], bright[:reached], atol=0.15)
        assert reached == 42 or dark[reached:].max() < 0.1


def test_the_verdict_comes_last_and_a_hand_that_drags_the_light_back_takes_it_away(four):
    page, _ = four(reduced_motion="no-preference")
    box = page.get_by_role("slider", name=LIGHT).bounding_box()
    y = box["y"] + 22
    page.mouse.move(box["x"] + box["width"] - 14, y)
    page.mouse.down()
    page.mouse.move(box["x"] + 0.6 * box["width"], y, steps=5)
    expect(page.locator(".nn-verdict")).to_have_text("… and those push the ten outputs.")
    page.mouse.move(box["x"] + 40, y, steps=8)
    expect(page.locator(".nn-verdict")).to_have_text("784 pixels leave the pad …")
    page.mouse.move(box["x"] + box["width"], y, steps=5)
    page.mouse.up()
    expect(page.locator(".nn-verdict")).to_have_text("The network reads 4, quite sure: the nine others stay dark.")


@pytest.mark.parametrize(("width", "touch"), [(360, True), (832, False)])
def test_a_card_lies_beside_its_neuron_inside_the_widget(four, width, touch):
    page, _ = four(width=width, touch=touch, height=740 if touch else 800)
    assert page.locator(".nn-widget").bounding_box()["height"] <= (680 if touch else 640)
    ends = ["Hidden layer 1, neuron 1", "Hidden layer 1, neuron 16", "Hidden layer 2, neuron 9"]
    for name in [*ends, "Output neuron of digit 9"]:
        option = page.get_by_role("option", name=name, exact=True)
        neuron = option.bounding_box()
        x, y = neuron["x"] + neuron["width"] / 2 + 5, neuron["y"] + neuron["height"] / 2 + 1
        if touch:
            page.touchscreen.tap(x, y)
        else:
            page.mouse.move(x, y)
        expect(page.locator(".nn-title")).to_have_text(name)
        expect(page.locator(".nn-card")).to_be_visible()
        card, stage = page.locator(".nn-card").bounding_box(), page.locator(".nn-stage").bounding_box()
        assert stage["x"] <= card["x"] and card["x"] + card["width"] <= stage["x"] + stage["width"]
        assert stage["y"] <= card["y"] and card["y"] + card["height"] <= stage["y"] + stage["height"]
        apart_x = card["x"] >= neuron["x"] + neuron["width"] or card["x"] + card["width"] <= neuron["x"]
        apart_y = card["y"] >= neuron["y"] + neuron["height"]
        assert apart_x or apart_y
    if touch:
        page.get_by_role("button", name="Close").click()
    else:
        page.mouse.move(2, 2)
    expect(page.locator(".nn-card")).to_be_hidden()


@pytest.mark.parametrize("by_hand", [True, False], ids=["hand", "keys"])
def test_the_ink_is_slid_under_a_neurons_weights_and_comes_back(four, by_hand):
    page, pad = four()
    layer = pad.network.network.layers[0]
    lower = np.roll(pad.image, 2, axis=0)  # nothing stands in its last rows
    lower[:2] = 0
    z = lower.ravel() @ layer.W[4] + layer.b[4]
    neuron = page.get_by_role("option", name="Hidden layer 1, neuron 5", exact=True)
    card = page.locator(".nn-card")
    sums = "document.querySelectorAll('.nn-card data')[3].value"
    if by_hand:
        neuron.click()
        expect(card.get_by_text("Drag the ink under the weights.")).to_be_visible()
        box = card.locator(".nn-products").bounding_box()
        at = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        page.mouse.move(*at)
        page.mouse.down()
        page.mouse.move(at[0], at[1] + 2 * box["width"] / 28)
    else:
        neuron.focus()
        for _ in range(2):
            neuron.press("Shift+ArrowDown")
    expect(card.get_by_text("The ink is 2 rows down.")).to_be_visible()
    assert page.evaluate(f"Number({sums})") == pytest.approx(z, abs=1e-3)
    if by_hand:
        page.mouse.up()
    else:
        page.keyboard.press("Escape")
        neuron.blur()
        neuron.focus()
    z = pad.image.ravel() @ layer.W[4] + layer.b[4]
    page.wait_for_function(f"z => Math.abs({sums} - z) < 1e-3", arg=float(z))
