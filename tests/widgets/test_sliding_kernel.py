"""SlidingKernel: nine weights slid over a picture, and the edges that their sums find."""

import re

import numpy as np
import pytest
import traitlets
from playwright.sync_api import expect

from nnwidgets import SlidingKernel
from nnwidgets.frame.brightness import as_bytes, from_bytes
from tests.support.accessibility import violations
from tests.support.screens import ON_EVERY_SCREEN
from tests.support.widgets.sliding_kernel import make

RNG = np.random.default_rng(0)
PICTURE = from_bytes(as_bytes(RNG.random((9, 14))))
UPRIGHT = np.array([[-1, 0, 1]] * 3)


def sums(picture, kernel):
    """Each sum by itself, where nine pixels are to be had; 0 elsewhere."""
    found = np.zeros(picture.shape)
    for row in range(1, len(picture) - 1):
        for column in range(1, picture.shape[1] - 1):
            found[row, column] = (picture[row - 1 : row + 2, column - 1 : column + 2] * kernel).sum()
    return found


def lies_at(page):
    return [
        int(n)
        for n in re.findall(r"at row (\d+), column (\d+)", page.locator(".nn-field").get_attribute("aria-label"))[0]
    ]


def sum_said(page):
    return float(page.locator(".nn-sum").text_content().replace("−", "-"))


@pytest.mark.parametrize(
    ("pictures", "said"),
    [
        ({}, "pictures must be 1 to 4; got 0"),
        ({"line": np.zeros((2, 9))}, "'line' has"),
        ({"wall": np.zeros((3, 121))}, "'wall' has"),
    ],
)
def test_what_is_no_picture_is_refused(pictures, said):
    with pytest.raises(ValueError, match=said):
        SlidingKernel(pictures)


def test_too_bright_a_picture_is_refused():
    with pytest.raises(traitlets.TraitError, match=re.escape("light must be numbers 0..1")):
        SlidingKernel({"sun": np.full((5, 5), 2.0)})


def test_it_begins_where_an_upright_edge_is_strongest_and_python_knows_its_sum():
    widget = SlidingKernel({"noise": PICTURE})
    found = sums(PICTURE, UPRIGHT)
    assert abs(widget.sum) == pytest.approx(np.abs(found).max(), abs=1e-5)
    widget.kernel = "level"
    assert widget.sum == pytest.approx(sums(PICTURE, UPRIGHT.T)[widget.row, widget.column], abs=1e-5)
    both = np.abs(found) + np.abs(sums(PICTURE, UPRIGHT.T))
    np.testing.assert_allclose(widget.strengths, both[1:-1, 1:-1], atol=1e-5)


def test_the_page_has_the_sums_of_numpy(evaluate):
    call = "Object.values(m.KERNELS).map((kernel) => [...m.slid({ ...x, light: Float32Array.from(x.light) }, kernel)])"
    given = {"height": 9, "width": 14, "light": PICTURE.ravel().tolist()}
    for found, kernel in zip(evaluate("sliding_kernel/kernel.js", call, given), (UPRIGHT, UPRIGHT.T)):
        np.testing.assert_allclose(np.reshape(found, (9, 14)), sums(PICTURE, kernel), atol=1e-5)


def test_dragged_it_adds_up_what_is_under_it(widget_page):
    page = widget_page(SlidingKernel({"noise": PICTURE}), reduced_motion="reduce")
    box = page.locator(".nn-field").bounding_box()
    cell = box["width"] / 14
    top = box["y"] + (box["height"] - 9 * cell) / 2

    def over(row, column):
        return box["x"] + (column + 0.5) * cell, top + (row + 0.5) * cell

    page.mouse.move(*over(2, 3))
    page.mouse.down()
    for place in ((2, 3), (4, 10), (6, 5)):
        page.mouse.move(*over(*place))
        said = re.compile("row {}, column {}".format(*place))
        expect(page.locator(".nn-field")).to_have_attribute("aria-label", said)
        assert sum_said(page) == pytest.approx(sums(PICTURE, UPRIGHT)[place], abs=0.006)
    page.mouse.up()
    page.locator(".nn-field").press("ArrowUp")
    page.locator(".nn-field").press("ArrowRight")
    assert lies_at(page) == [5, 6]
    page.get_by_role("button", name="Turn the grid").click()
    expect(page.locator(".nn-sum")).to_have_text(f"{sums(PICTURE, UPRIGHT.T)[5, 6]:.2f}".replace("-", "−"))


def test_where_it_has_been_the_edges_stay(widget_page):
    widget = SlidingKernel({"noise": PICTURE})
    page = widget_page(widget, reduced_motion="reduce")
    found = page.locator("[aria-label^='The edges of noise']")
    slide, turn = (page.get_by_role("button", name=name) for name in ("Slide it over all", "Turn the grid"))
    slide.click()
    expect(found).to_have_attribute("aria-label", re.compile("upright edges 100 %, level edges 0 %"))
    turn.click()
    slide.click()
    expect(found).to_have_attribute("aria-label", re.compile("upright edges 100 %, level edges 100 %"))
    shades = (
        page.locator("figure canvas")
        .nth(1)
        .evaluate(
            """(canvas) => {
          const [context, cell] = [canvas.getContext("2d"), canvas.width / 14];
          const top = (canvas.height - 9 * cell) / 2;
          return Array.from({ length: 9 * 14 }, (_, k) => context.getImageData(
            Math.round((k % 14 + 0.5) * cell), Math.round(top + (Math.floor(k / 14) + 0.5) * cell), 1, 1).data[0]);
        }"""
        )
    )
    strengths = np.pad(widget.strengths, 1)
    np.testing.assert_allclose(np.reshape(shades, (9, 14)) / 255, strengths / strengths.max(), atol=0.01)


def test_another_picture_has_its_own_strongest_edge(widget_page):
    page = widget_page(SlidingKernel({"noise": PICTURE, "steps": np.tile([0.0, 0.0, 1.0, 1.0], (6, 1))}))
    page.get_by_role("radio", name="steps").check()
    expect(page.locator(".nn-verdict")).to_have_text("Brighter on the right: the sum is 3.00.")
    assert lies_at(page)[1] in (1, 2)


@ON_EVERY_SCREEN
def test_it_is_accessible_and_fits(widget_page, width, dark):
    page = widget_page(make(), width=width, dark=dark)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator(".nn-widget").bounding_box()["height"] <= 640
    assert violations(page) == []
