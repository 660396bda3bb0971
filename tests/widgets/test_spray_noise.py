"""SprayNoise in Python and on a static page."""

import numpy as np
import pytest
from playwright.sync_api import expect
from traitlets import TraitError

from nnlib import Network
from nnwidgets import SprayNoise
from tests.support.accessibility import violations
from tests.support.screens import ON_EVERY_SCREEN
from tests.support.ten_outputs import outputs_of, wait_for_other_outputs, wait_for_outputs

TWENTY_FRAMES = """() => new Promise((done) => {
  let left = 20;
  const on = () => (left-- ? requestAnimationFrame(on) : done());
  on();
})"""
PIXELS = """() => {
  const { data } = document.querySelector(".nn-shown canvas").getContext("2d").getImageData(0, 0, 280, 280);
  return Array.from({ length: 784 }, (_, k) => data[4 * (280 * (10 * Math.floor(k / 28) + 5) + 10 * (k % 28) + 5)]);
}"""


def test_the_digit_turns_to_noise_and_both_networks_answer_as_numpy_does(widget_page):
    noise = SprayNoise(snow=0.5)
    page = widget_page(noise)
    wait_for_outputs(page, noise.outputs)
    for share in (0.0, 0.3, 1.0):
        noise.snow = share
        page.get_by_role("spinbutton").fill(str(share))
        wait_for_outputs(page, noise.outputs)
    noise.network_shown = "untrained"
    page.get_by_role("radio", name="untrained").check(force=True)
    wait_for_outputs(page, noise.outputs)


def test_each_press_is_a_fresh_noise_on_the_tape_with_the_loudest_output(widget_page):
    page = widget_page(SprayNoise(snow=0.0))
    tape = page.locator(".nn-summary")
    trigger = page.get_by_role("button", name="Spray noise")
    for count in range(1, 4):
        before = outputs_of(page)
        trigger.press("Enter")
        expect(tape).to_contain_text(f"of {count} louder")
        expect(page.locator(".nn-reading")).to_contain_text("Pure noise")
        wait_for_other_outputs(page, before)
    page.get_by_role("radio", name="untrained").check(force=True)
    expect(tape).to_contain_text("The tape is empty")


def test_holding_the_button_sprays_on_until_it_is_let_go(widget_page):
    page = widget_page(SprayNoise())
    trigger = page.get_by_role("button", name="Spray noise")
    box = trigger.bounding_box()
    page.mouse.move(box["x"] + 20, box["y"] + 10)
    page.mouse.down()
    page.wait_for_function("/ of ([4-9]|[1-9]\\d) louder/.test(document.querySelector('.nn-summary').textContent)")
    page.mouse.up()
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    ended = page.locator(".nn-summary").inner_text()
    page.evaluate(TWENTY_FRAMES)
    assert page.locator(".nn-summary").inner_text() == ended


def test_dark_noise_is_the_digits_own_pixels(widget_page):
    noise = SprayNoise()
    page = widget_page(noise)
    page.get_by_role("radio", name="as dark as the digit").check(force=True)
    page.get_by_role("button", name="Spray noise").press("Enter")
    expect(page.locator(".nn-reading")).to_contain_text("Pure noise")
    page.wait_for_function("document.querySelector('.nn-shown canvas').ariaLabel === 'Pure noise'")
    seen = np.array(page.evaluate(PIXELS))
    assert sorted(seen) == sorted(np.round(255 * noise.digit).astype(int))
    assert (seen != np.round(255 * noise.digit)).any()


def test_python_has_the_image():
    noise = SprayNoise(snow=0.25)
    assert (noise.image[noise.order < 196] == noise.noise[noise.order < 196]).all()
    assert (noise.image[noise.order >= 196] == noise.digit[noise.order >= 196]).all()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"trained": Network([784, 5], rng=np.random.default_rng(0))}, r"trained must go from 784 .* \[784, 5\]"),
        ({"snow": 2.0}, "snow"),
        ({"digit": np.full(784, 2)}, r"digit must be numbers 0\.\.1"),
    ],
)
def test_bad_input_is_refused(arguments, message):
    with pytest.raises(TraitError, match=message):
        SprayNoise(**arguments)


def test_a_tape_that_is_too_long_is_refused():
    with pytest.raises(TraitError, match="tape must hold 60 answers at most; got 61"):
        SprayNoise().tape = np.zeros((61, 2))


@ON_EVERY_SCREEN
def test_it_is_accessible_and_fits(widget_page, width, dark):
    page = widget_page(SprayNoise(caption="A caption."), width=width, dark=dark)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []
