"""DigitStrip in Python and on a static page: an image grows, its pixels are read, and it is carried elsewhere."""

import re

import numpy as np
import pytest
from playwright.sync_api import expect

from nnlib import load_digits, load_trained
from nnwidgets import DigitPad, DigitStrip, LayerExplorer, WeightGrid
from tests.support.accessibility import violations
from tests.support.screens import ON_EVERY_SCREEN
from tests.support.ten_outputs import outputs_of

BOX = "(node) => { const { left, top, width } = node.getBoundingClientRect(); return [left, top, width]; }"
# Frames come by hand, 20 ms apart.
SLOW = """(() => {
  let now = 0, asked = [];
  performance.now = () => now;
  globalThis.requestAnimationFrame = (call) => asked.push(call);
  globalThis.frame = () => { now += 20; const calls = asked; asked = []; calls.forEach((call) => call(now)); };
})()"""
SCENE = np.linspace(0, 1, 6).reshape(2, 3)


@pytest.fixture
def digits():
    return load_digits().test.images[:10]


def grown(page):
    return page.locator(".nn-read canvas")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"images": np.zeros((0, 784))}, "images must be 1 to 40; got 0"),
        ({"images": np.zeros((2, 783))}, r"an image must have the shape \(784,\) or \(rows, columns\); got \(783,\)"),
        ({"images": np.full(784, 2.0)}, r"an image must be numbers 0\.\.1; got values from 2 to 2"),
        ({"images": np.zeros(784), "captions": "ab"}, "captions must be one for each of the 1 images; got 2"),
    ],
)
def test_bad_input_is_refused(arguments, message):
    with pytest.raises(ValueError, match=message):
        DigitStrip(**arguments)


def test_python_has_the_images_back_whatever_their_shapes(digits):
    strip = DigitStrip([digits[0], SCENE])
    assert [image.shape for image in strip.images] == [(28, 28), (2, 3)]
    np.testing.assert_allclose(strip.images[0].ravel(), digits[0], atol=1 / 510)
    np.testing.assert_allclose(strip.images[1], SCENE, atol=1 / 510)


def test_an_image_that_is_opened_grows_from_its_place_and_goes_back(widget_page, digits):
    page = widget_page(DigitStrip(digits, range(10)), before=SLOW)
    tile = page.locator(".nn-tile canvas").nth(6)
    start = tile.evaluate(BOX)
    page.get_by_role("button", name=re.compile("^a 6")).click()
    np.testing.assert_allclose(page.locator(".nn-grown").evaluate(BOX), start, atol=1)
    page.evaluate("frame(); frame(); frame()")
    middle = page.locator(".nn-grown").evaluate(BOX)
    page.evaluate("for (let i = 0; i < 30; i++) frame()")
    end = page.locator(".nn-grown").evaluate(BOX)
    assert start[2] < middle[2] < end[2] and end[2] > 300
    page.keyboard.press("Escape")
    assert page.get_by_role("dialog").is_visible()
    page.evaluate("for (let i = 0; i < 30; i++) frame()")
    page.wait_for_function("!document.querySelector('dialog').open")
    expect(page.get_by_role("button", name=re.compile("^a 6"))).to_be_focused()


def test_a_pixel_is_read_by_pointer_and_by_arrow_keys(widget_page, digits):
    page = widget_page(DigitStrip(digits, range(10)), reduced_motion="reduce")
    page.get_by_role("button", name=re.compile("^a 2")).click()
    image = digits[2].reshape(28, 28)
    row, column = (int(at) for at in np.argwhere(image > 0.9)[3])
    box = grown(page).bounding_box()
    page.mouse.move(*(box[side] + (at + 0.5) * box["width"] / 28 for side, at in (("x", column), ("y", row))))
    expect(page.locator(".nn-reading")).to_have_text(f"Row {row}, column {column}: brightness {image[row, column]:.2f}")
    page.mouse.move(0, 0)
    grown(page).focus()
    page.keyboard.press("ArrowLeft")
    expect(page.locator(".nn-reading")).to_have_text(
        f"Row {row}, column {column - 1}: brightness {image[row, column - 1]:.2f}"
    )


def test_arrow_keys_walk_through_rows_as_they_stand(widget_page, digits):
    page = widget_page(DigitStrip(digits, range(10)), width=360)
    stops = "() => document.querySelectorAll('.nn-tile[tabindex=\"0\"]').length"
    assert page.evaluate(stops) == 1
    page.locator(".nn-tile").first.focus()
    page.keyboard.press("ArrowDown")  # five stand in a row
    expect(page.locator(".nn-tile").nth(5)).to_be_focused()
    page.keyboard.press("ArrowLeft")
    expect(page.locator(".nn-tile").nth(4)).to_be_focused()
    page.keyboard.press("End")
    expect(page.locator(".nn-tile").nth(9)).to_be_focused()
    assert page.evaluate(stops) == 1


def test_the_next_image_takes_its_place(widget_page, digits):
    page = widget_page(DigitStrip([digits[0], SCENE], ["digit", "scene"]), reduced_motion="reduce")
    page.get_by_role("button", name=re.compile("^digit")).click()
    page.get_by_role("button", name="The next one").click()
    expect(page.get_by_role("heading", name="scene")).to_be_visible()
    box = grown(page).bounding_box()
    assert box["width"] / box["height"] == pytest.approx(1.5, abs=0.01)
    page.get_by_role("button", name="The next one").click()
    expect(page.get_by_role("heading", name="digit")).to_be_visible()


@pytest.mark.parametrize(
    ("make", "name", "said"),
    [
        (DigitPad, "the pad", "Carried here, a 4. The network reads 4"),
        (LayerExplorer, "the layers", "Carried here, a 4. The network reads 4"),
    ],
)
def test_a_digit_is_carried_to_the_stage_and_read_there(widget_page, digits, make, name, said):
    net = load_trained()
    others = load_digits().test[20:30]
    page = widget_page(DigitStrip(digits, range(10)), make(net, others), reduced_motion="reduce")
    page.get_by_role("button", name=re.compile("^a 4")).click()
    page.get_by_role("button", name=f"Carry it to {name}").click()
    page.locator(".nn-stage").get_by_text(said).wait_for()
    np.testing.assert_allclose(outputs_of(page), net(digits[4:5])[0], atol=1e-4)
    if make is LayerExplorer:  # and the strip goes on from where it was
        page.get_by_role("button", name="Next").click()
        page.locator(".nn-stage").get_by_text("Image 2, labelled").wait_for()


def test_a_digit_is_carried_to_the_weight_grid(widget_page, digits):
    weights = np.random.default_rng(0).normal(size=784).astype(np.float32)
    page = widget_page(DigitStrip(digits, range(10)), WeightGrid(weights), reduced_motion="reduce")
    page.get_by_role("button", name=re.compile("^a 4")).click()
    page.get_by_role("button", name="Carry it to the weight grid").click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    carried = page.locator(".nn-weight-grid .nn-images li").first
    expect(carried.locator(".nn-name")).to_have_text("a 4")
    assert float(carried.locator(".nn-sum data").get_attribute("value")) == pytest.approx(digits[4] @ weights, abs=1e-3)


@ON_EVERY_SCREEN
def test_it_is_accessible_and_fits_closed_and_open(widget_page, digits, width, dark):
    page = widget_page(DigitStrip(digits, range(10)), width=width, height=740, dark=dark, reduced_motion="reduce")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []
    page.get_by_role("button", name=re.compile("^a 3")).click()
    card = page.locator(".nn-card").bounding_box()
    assert card["x"] >= 0 and card["x"] + card["width"] <= width and card["height"] <= 740
    assert violations(page) == []


def test_a_covered_caption_shows_when_its_card_is_turned(widget_page, digits):
    page = widget_page(DigitStrip(digits, ["seven", *range(1, 10)], covered=True), reduced_motion="reduce")
    expect(page.locator(".nn-tile-title").first).to_have_text("?")
    page.get_by_role("button", name=re.compile("^image 1:")).click()
    expect(page.get_by_role("heading", name="What do you read?")).to_be_visible()
    assert page.get_by_text("seven").count() == 0
    page.get_by_role("button", name="Turn its card").click()
    expect(page.get_by_role("heading", name="seven")).to_be_visible()
    page.get_by_role("button", name="Close").click()
    expect(page.locator(".nn-tile-title").first).to_have_text("seven")
    expect(page.locator(".nn-tile-title").nth(1)).to_have_text("?")
