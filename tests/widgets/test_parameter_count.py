"""ParameterCount in Python and on a static page."""

import numpy as np
import pytest
from playwright.sync_api import expect
from traitlets import TraitError

from nnlib import Network
from nnwidgets import ParameterCount
from tests.support.accessibility import violations
from tests.support.screens import ON_EVERY_SCREEN

# How many dots stand there, looked for where each would be.
DOTS = """async (pitch) => {
  const canvas = document.querySelector(".nn-dots");
  const { clientWidth: width, clientHeight: height } = canvas;
  const data = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
  let dots = 0;
  for (let y = 0; y < Math.floor(height / pitch); y++) {
    for (let x = 0; x < Math.floor(width / pitch); x++) {
      const at = [x, y].map((k) => Math.floor((k + 0.33) * pitch * (canvas.width / width)));
      if (data[4 * (at[1] * canvas.width + at[0]) + 3] > 0) dots++;
    }
  }
  return dots;
}"""
SIZE = "() => [document.querySelector('.nn-dots').clientWidth, document.querySelector('.nn-dots').clientHeight]"


@pytest.mark.parametrize("hidden", [[16, 0], [101], [8, 8, 8]])
def test_bad_input_is_refused(hidden):
    with pytest.raises(TraitError, match="hidden must be at most two sizes of 1 to 100"):
        ParameterCount(hidden)


@pytest.mark.parametrize("hidden", [[16, 16], [100], [], [32, 16]])
def test_python_counts_as_the_network_does(hidden):
    count = ParameterCount(hidden)
    net = Network([784, *hidden, 10], rng=np.random.default_rng(0))
    assert (count.sizes, count.n_parameters) == ([784, *hidden, 10], net.n_parameters)


def test_each_parameter_is_a_dot_and_more_pour_in(widget_page, evaluate):
    page = widget_page(ParameterCount())
    total = page.locator("output")
    expect(total).to_have_text("13,002")
    assert "784 × 16 weights + 16 biases = 12,560" in page.locator("ol").inner_text()
    page.get_by_role("slider", name="hidden layer 1").press("ArrowRight")
    expect(total).to_have_text("13,803")
    page.get_by_role("spinbutton", name="hidden layer 2").fill("0")
    expect(total).to_have_text("13,525")
    for sizes, expected in {"100": "79,510", "none": "7,850", "32-16": "25,818", "16-16": "13,002"}.items():
        page.get_by_role("radio", name=sizes, exact=True).check()
        expect(total).to_have_text(expected)
        count = int(expected.replace(",", ""))
        pitch = evaluate("parameter_count/dots.js", "m.pitchOf(...x)", [count, *page.evaluate(SIZE)])
        assert page.evaluate(DOTS, pitch) == count


@ON_EVERY_SCREEN
def test_it_is_accessible_and_keeps_its_height(widget_page, width, dark):
    page = widget_page(ParameterCount(caption="A caption."), width=width, dark=dark)
    assert violations(page) == []
    height = "() => document.querySelector('.nn-widget').offsetHeight"
    before = page.evaluate(height)
    page.get_by_role("radio", name="none").check()
    expect(page.locator("output")).to_have_text("7,850")
    assert page.evaluate(height) == before
