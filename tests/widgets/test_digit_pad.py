"""DigitPad in Python and on a static page."""

import re

import numpy as np
import pytest
from playwright.sync_api import expect
from traitlets import TraitError

from nnlib import Network, load_digits, load_trained, normalise_drawing
from nnwidgets import DigitPad
from nnwidgets.digit_pad.doubt import FILLED, SMALL, TWO
from tests.support.accessibility import violations
from tests.support.drawn_digits import THREE, draw, on_pad, reading
from tests.support.pixels import pixels
from tests.support.screens import ON_EVERY_SCREEN
from tests.support.seen import seen
from tests.support.ten_outputs import wait_for_outputs

# The answer must stand in the very frame after the stroke.
DRAWN_IN_ONE_FRAME = """async ([x, y]) => {
  const canvas = document.querySelector(".nn-pad canvas");
  const { left, top } = canvas.getBoundingClientRect();
  const at = { clientX: left + x, clientY: top + y, isPrimary: true, pointerId: 1, button: 0, bubbles: true };
  canvas.setPointerCapture = () => {};
  const before = document.querySelector(".nn-answers data").value;
  canvas.dispatchEvent(new PointerEvent("pointerdown", at));
  await new Promise((resolve) => requestAnimationFrame(resolve));
  return [before, document.querySelector(".nn-answers data").value];
}"""


@pytest.fixture
def image():
    return load_digits().test.images[4].reshape(28, 28)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"drawing": np.zeros((3, 3))}, r"drawing must have the shape \(140, 140\); got \(3, 3\)"),
        ({"drawing": np.full((140, 140), 2.0)}, r"drawing must be numbers 0\.\.1; got values from 2 to 2"),
        ({"drawing": np.full((28, 28), np.nan)}, "drawing must be finite numbers; got NaN or infinity"),
        ({"network": Network([4, 2], rng=np.random.default_rng(0))}, r"from 784 pixels to 10 digits; got .*\[4, 2\]"),
        ({"digits": load_digits().test[:0]}, "digits must be at least one; got none"),
    ],
)
def test_bad_input_is_refused(arguments, message):
    with pytest.raises(TraitError, match=message):
        DigitPad(**arguments)


def test_python_knows_the_answer_without_a_browser(image):
    pad = DigitPad()
    assert pad.digit is None and not pad.image.any()
    pad.drawing = np.pad(np.kron(image, np.ones((3, 3))), ((0, 56), (56, 0)))
    np.testing.assert_array_equal(pad.image, normalise_drawing(pad.drawing))
    expected = load_trained().activations(pad.image.reshape(1, 784))
    assert [layer.shape for layer in pad.activations] == [(784,), (16,), (16,), (10,)]
    for found, layer in zip(pad.activations, expected):
        np.testing.assert_allclose(found, layer[0], atol=1e-6)
    assert pad.digit == 4
    pad.normalise = False
    assert np.ptp(np.flatnonzero(pad.image.any(axis=1))) < 14  # small and in a corner, as it was drawn


def test_a_small_image_fills_the_pad_and_is_read_as_it_is(image):
    pad = DigitPad(drawing=image.ravel())
    assert pad.drawing.shape == (140, 140)
    np.testing.assert_allclose(pad.image, image, atol=1e-6)


def test_a_ghost_writes_has_it_read_rubs_it_out_and_hands_over(widget_page):
    page = widget_page(DigitPad())
    expect(page.locator(".nn-verdict")).to_have_text(re.compile("The network reads 3"))
    expect(seen(page, "Your turn: draw a digit.")).to_be_visible()
    expect(seen(page, "Draw a digit here")).to_be_visible()
    expect(page.get_by_role("slider", name="How far the light has come")).to_be_disabled()
    draw(page, THREE)
    page.get_by_role("button", name="Clear").click()
    expect(seen(page, "Nothing to read yet: draw a digit.")).to_be_visible()


def test_a_hand_that_comes_takes_over_from_the_ghost(widget_page):
    page = widget_page(DigitPad())
    expect(seen(page, "Watch …")).to_be_visible()
    draw(page, [(0.5, 0.2), (0.5, 0.8)])
    expect(reading(page)).to_have_text("1")
    assert page.evaluate("() => document.querySelector('.nn-ghost-pen').hidden")


def test_without_motion_a_blank_pad_invites_with_an_example(widget_page):
    page = widget_page(DigitPad(), reduced_motion="reduce")
    expect(reading(page)).to_have_text("7")
    expect(seen(page, "Draw a digit here")).to_be_visible()
    wait_for_outputs(page, load_trained()(load_digits().test.images[:1])[0])
    page.get_by_role("button", name="Clear").click()
    expect(seen(page, "Nothing to read yet: draw a digit.")).to_be_visible()


def test_a_drawn_three_is_read_with_numpys_numbers(widget_page):
    page = widget_page(DigitPad())
    draw(page, THREE)
    expect(reading(page)).to_have_text("3")
    expect(seen(page, "Draw a digit here")).to_be_hidden()
    pad = DigitPad(drawing=pixels(page.locator(".nn-pad canvas"))[..., 0] / 255)
    assert pad.digit == 3
    wait_for_outputs(page, pad.outputs)


def test_the_answer_stands_in_the_next_frame(widget_page):
    before, after = widget_page(DigitPad()).evaluate(DRAWN_IN_ONE_FRAME, [60, 60])
    assert before != after


@pytest.mark.parametrize(
    ("strokes", "sentence"),
    [
        ([[(0.5, 0.5), (0.51, 0.5)]], SMALL),
        pytest.param([[(0.2, 0.2), (0.2, 0.8)], [(0.8, 0.2), (0.8, 0.8)]], TWO, marks=pytest.mark.long),
        pytest.param([[(0.1 + 0.8 * (k % 2), 0.1 + 0.032 * k) for k in range(26)]], FILLED, marks=pytest.mark.long),
        ([THREE], ""),
    ],
)
def test_the_pad_says_why_it_cannot_be_asked_about_a_drawing(widget_page, strokes, sentence):
    page = widget_page(DigitPad())
    page.get_by_role("button", name="Clear").click()
    for stroke in strokes:
        draw(page, stroke)
    expect(page.locator(".nn-doubt")).to_have_text(sentence)
    said = re.compile(f"The network reads .*{re.escape(sentence)}$")
    page.get_by_role("status").filter(has_text=said).wait_for(state="attached")


def test_nothing_is_doubted_before_the_pen_is_lifted(widget_page):
    page = widget_page(DigitPad())
    page.mouse.move(*on_pad(page, (0.5, 0.5)))
    page.mouse.down()
    expect(page.locator(".nn-invitation")).to_be_hidden()
    expect(page.locator(".nn-doubt")).to_have_text("")
    page.mouse.up()
    expect(page.locator(".nn-doubt")).to_have_text(SMALL)


def test_no_example_is_doubted():
    assert not any(DigitPad(drawing=image).doubt for image in load_digits().test.images[:30])


def test_keys_draw_a_one(widget_page):
    page = widget_page(DigitPad())
    pad = page.get_by_role("application")
    pad.focus()
    for _ in range(8):
        page.keyboard.press("ArrowUp")
    page.keyboard.down("Space")
    for _ in range(16):
        page.keyboard.press("ArrowDown")
    page.keyboard.up("Space")
    expect(reading(page)).to_have_text("1")
    page.keyboard.press("ArrowLeft")
    page.get_by_role("status").filter(has_text="row 22, column 13").wait_for(state="attached")


def test_examples_undo_and_clear(widget_page):
    digits = load_digits().test[:3]
    net = load_trained()
    page = widget_page(DigitPad(digits=digits))
    undo = page.get_by_role("button", name="Undo")
    expect(undo).to_be_disabled()
    page.get_by_role("button", name="Example").click()
    wait_for_outputs(page, net(digits.images)[1])
    page.get_by_role("button", name="Example").click()
    wait_for_outputs(page, net(digits.images)[2])
    page.get_by_role("button", name="Clear").click()
    expect(seen(page, "Nothing to read yet: draw a digit.")).to_be_visible()
    undo.click()
    wait_for_outputs(page, net(digits.images)[2])
    expect(reading(page)).to_have_text(str(net(digits.images[2:])[0].argmax()))
    undo.click()
    wait_for_outputs(page, net(digits.images)[1])


def test_without_the_pre_processing_a_small_digit_in_a_corner_is_read_otherwise(widget_page, image):
    small = np.pad(np.kron(image, np.ones((2, 2))), ((0, 84), (0, 84)))
    pad = DigitPad(drawing=small, normalise_switch=True)
    page = widget_page(pad)
    wait_for_outputs(page, pad.outputs)
    page.get_by_role("checkbox", name="Size and centre").uncheck()
    pad.normalise = False
    wait_for_outputs(page, pad.outputs)


def test_the_switch_stands_only_where_it_is_asked_for(widget_page):
    expect(widget_page(DigitPad()).get_by_role("checkbox")).to_have_count(0)


def test_arrow_keys_walk_from_neuron_to_neuron_and_show_their_sums(widget_page, image):
    pad = DigitPad(drawing=image)
    net = load_trained()
    page = widget_page(pad)
    first = page.get_by_role("option", name="Hidden layer 1, neuron 1", exact=True)
    first.focus()
    for key in ["ArrowDown", "ArrowDown", "ArrowUp"]:
        page.keyboard.press(key)
    expect(page.get_by_role("option", name="Hidden layer 1, neuron 2", exact=True)).to_be_focused()

    def shown():
        return page.locator(".nn-card data").evaluate_all("nodes => nodes.map((data) => Number(data.value))")

    layer = net.layers[0]
    expect(page.locator(".nn-title")).to_have_text("Hidden layer 1, neuron 2")
    products = layer.W[1] * image.ravel()
    up, down = products[products > 0].sum(), products[products < 0].sum()
    np.testing.assert_allclose(
        shown(), [up, down, layer.b[1], up + down + layer.b[1], pad.activations[1][1]], atol=1e-4
    )
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("option", name="Output neuron of digit 0")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(".nn-card")).to_be_hidden()
    page.keyboard.press("Shift+Tab")
    expect(page.get_by_role("option", name="Output neuron of digit 0")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".nn-card")).to_be_hidden()


def test_pointing_shows_a_neuron_and_leaving_hides_it(widget_page, image):
    page = widget_page(DigitPad(drawing=image))
    page.get_by_role("option", name="Hidden layer 2, neuron 5").hover()
    expect(page.locator(".nn-title")).to_have_text("Hidden layer 2, neuron 5")
    page.mouse.move(0, 0)
    expect(page.locator(".nn-card")).to_be_hidden()


def test_a_screen_reader_hears_what_is_read(widget_page, image):
    page = widget_page(DigitPad(drawing=image))
    assert page.locator(".nn-said").text_content().startswith("The network reads 4, quite sure")
    assert page.get_by_role("status").count() == 0, "nothing is called out before the reader has done anything"
    page.get_by_role("button", name="Clear").press("Enter")
    page.get_by_role("status").filter(has_text="Nothing to read yet").wait_for(state="attached")
    page.get_by_role("button", name="Example").press("Enter")
    page.get_by_role("status").filter(has_text="An example, a 2. The network reads 2").wait_for(state="attached")


def test_a_screen_reader_hears_where_the_pen_stands_when_it_is_reached(widget_page):
    page = widget_page(DigitPad())
    page.keyboard.press("Tab")
    page.get_by_role("status").filter(has_text="The pen is at row 14, column 14 of 28").wait_for(state="attached")


@pytest.mark.parametrize(
    ("outputs", "words"),
    [
        ([0.99, 0.02], "quite sure: the nine others stay dark"),
        ([0.7, 0.05], "fairly sure"),
        ([0.8, 0.2], "fairly sure, with a thought of 1"),
        ([0.5, 0.02], "unsure"),
        ([0.5, 0.4], "torn between 0 and 1"),
        ([0.1, 0.05], "but hardly: none of the ten is bright"),
    ],
)
def test_how_sure_in_words(evaluate, outputs, words):
    found = evaluate("shared/answer_bars.js", "m.verdict(Float32Array.from(x))", outputs + 8 * [0])
    assert found == {"digit": 0, "words": words}


@ON_EVERY_SCREEN
def test_it_is_accessible_and_fits(widget_page, width, dark):
    page = widget_page(DigitPad(caption="A caption.", normalise_switch=True), width=width, dark=dark)
    page.get_by_role("option").first.focus()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []
