"""MatrixVectorProduct in Python and on a static page."""

import numpy as np
import pytest
from playwright.sync_api import expect
from traitlets import TraitError

from nnlib import sigmoid
from nnwidgets import MatrixVectorProduct
from tests.support.accessibility import violations
from tests.support.seen import seen
from tests.support.widgets.matrix_vector_product import A, B, W

SUMS = "() => [...document.querySelectorAll('.nn-sum')].map((sum) => +sum.value)"
STORY = """x.ways.map((way) => ({
  slid: x.layer.weights.map((_, at) => m.slidOff(way, Math.floor(at / 3), 2, at % 3, 3)),
  sums: [0, 1].map((k) => m.sumSoFar(x.layer, way, k)),
}))"""


def make(**state):
    return MatrixVectorProduct(W, A, B, **state)


def test_python_has_the_product():
    widget = make()
    np.testing.assert_allclose(widget.W, W)
    np.testing.assert_allclose(widget.z, np.array(W) @ A + B)
    np.testing.assert_allclose(widget.next_activations, sigmoid(np.array(W) @ A + B))


def test_the_still_picture_tells_a_sum_when_its_row_has_been_laid_on():
    told = [make(step=step).still().count("?") for step in (0, 3, 4)]
    assert told == [2, 1, 0]


def test_row_after_row_slides_off_and_each_sum_grows_to_numpys(evaluate):
    layer = {"weights": np.ravel(W).tolist(), "activations": A, "biases": B}
    wires, rows, first, second = evaluate(
        "matrix_vector_product/story.js", STORY, {"layer": layer, "ways": [0, 1, 3, 4]}
    )
    z = np.array(W) @ A + B
    assert wires == {"slid": [0] * 6, "sums": [0, 0]}
    assert rows["slid"] == [1] * 6
    np.testing.assert_allclose(first["sums"], [z[0], 0])
    np.testing.assert_allclose(second["sums"], z)


def test_the_button_tells_the_story_and_the_bar_drags_it(widget_page):
    page = widget_page(make(), reduced_motion="reduce")
    for words in (
        "A row is a neuron",
        "each row is laid on the column",
        "Neuron 0 has looked once: 2·1 − 1·0.5 + 3·0 − 1 = 0.5, σ gives 0.62.",
        "Neuron 1 has looked once: 0.5·1 + 4·0.5 − 2·0 + 0 = 2.5, σ gives 0.92.",
    ):
        page.get_by_role("button", name="On", exact=True).or_(page.locator(".nn-again")).first.click()
        expect(seen(page, words)).to_be_visible()
    bar = page.get_by_role("slider", name="From wires to numbers")
    box = bar.bounding_box()
    middle = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] - 14, middle)
    page.mouse.down()
    page.mouse.move(box["x"] + 14, middle, steps=8)
    page.mouse.up()
    expect(seen(page, "2 neurons, each with 3 weights on its wires.")).to_be_visible()


def test_typed_numbers_change_the_product(widget_page):
    page = widget_page(make(step=4), reduced_motion="reduce")
    changed = np.array(W, float)
    changed[1, 2] = 1.5
    page.get_by_role("spinbutton", name="W, row 1, column 2").fill("1,5")
    page.get_by_role("spinbutton", name="a 2").fill("0.8")
    page.get_by_role("spinbutton", name="b 0").fill("-2")
    expected = changed @ [1, 0.5, 0.8] + [-2, 0]
    page.wait_for_function(f"z => ({SUMS})().every((sum, k) => Math.abs(sum - z[k]) < 1e-6)", arg=expected.tolist())
    expect(page.locator(".nn-said")).to_contain_text(f"{expected[1]:.3g}")


@pytest.mark.parametrize(("width", "step"), [(320, 0), (360, 4), (768, 1), (1280, 3)])
def test_it_is_accessible_fits_and_keeps_its_height(widget_page, width, step):
    page = widget_page(make(step=step, caption="A caption."), width=width, dark=step == 4, reduced_motion="reduce")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []
    heights = set()
    for key in ("Home", "ArrowRight", "ArrowRight", "End"):
        page.get_by_role("slider", name="From wires to numbers").press(key)
        heights.add(page.locator(".nn-widget").bounding_box()["height"])
    assert len(heights) == 1
    assert max(heights) < (640 if width > 680 else 740)


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        (([[1, 2]], [1], [0]), ValueError, r"W must be \(n_out, n_in\)"),
        (([[1] * 5], [1] * 5, [0]), ValueError, "at most 4 × 4"),
        (([[1, 2]], [1, 2], [0]), TraitError, "should not be greater than 1"),
        (([[1, 11]], [1, 0], [0]), TraitError, "should not be greater than 10"),
    ],
)
def test_bad_input_is_refused(arguments, error, message):
    with pytest.raises(error, match=message):
        MatrixVectorProduct(*arguments)
    with pytest.raises(TraitError, match=r"step must be 0\.\.4"):
        make(step=5)
