"""ShuffledPixels: pixels glide to other places, and no distance changes."""

import re

import numpy as np
import pytest
from playwright.sync_api import expect

from nnwidgets import ShuffledPixels
from tests.support.accessibility import violations
from tests.support.screens import ON_EVERY_SCREEN
from tests.support.widgets.shuffled_pixels import make

RNG = np.random.default_rng(0)
IMAGES, TEMPLATES, ORDER = RNG.random((2, 784)), RNG.random((10, 784)), RNG.permutation(784)


def said(page):
    """The ten distances as the picture says them."""
    return [
        float(number) for number in re.findall(r"\d at (\d+\.\d+)", page.get_by_role("img").get_attribute("aria-label"))
    ]


def test_an_order_that_is_no_permutation_is_refused():
    with pytest.raises(ValueError, match="order must hold each of the numbers 0 to 783 once"):
        ShuffledPixels(IMAGES, TEMPLATES, [0, *range(783)])


def test_pixels_set_out_and_arrive_where_numpy_puts_them(evaluate):
    module = "shuffled_pixels/glide.js"
    at = [
        np.reshape(evaluate(module, f"[...m.placesAt(Uint16Array.from(x), {share})]", ORDER.tolist()), (784, 2))
        for share in (0, 0.5, 1)
    ]
    cells = np.stack([np.arange(784) % 28, np.arange(784) // 28], axis=1)
    np.testing.assert_allclose(at[0], cells)
    np.testing.assert_allclose(at[2], cells[np.argsort(ORDER)])
    shuffled = np.zeros((28, 28))
    column, row = at[2].astype(int).T
    shuffled[row, column] = IMAGES[0]
    np.testing.assert_array_equal(shuffled.ravel(), IMAGES[0][ORDER])
    low, high = np.minimum(at[0], at[2]), np.maximum(at[0], at[2])
    assert (low <= at[1]).all() and (at[1] <= high).all()


def test_no_distance_changes_while_the_slider_goes(widget_page):
    page = widget_page(ShuffledPixels(IMAGES, TEMPLATES, ORDER), reduced_motion="reduce")
    distances = np.sqrt(((IMAGES[0] - TEMPLATES) ** 2).sum(axis=1))
    slider = page.get_by_role("slider", name="From as written to shuffled")
    pictures, before = set(), said(page)
    for share, state in (
        ("0", "every pixel in its place"),
        ("0.5", "pixels on their way"),
        ("1", "all pixels shuffled"),
    ):
        slider.fill(share)
        expect(page.get_by_role("img")).to_have_attribute("aria-label", re.compile(state))
        assert said(page) == before
        expect(page.locator(".nn-verdict")).to_contain_text(f"the nearest is the {distances.argmin()},")
        pictures.add(page.locator(".nn-scene canvas").evaluate("(canvas) => canvas.toDataURL()"))
    assert len(pictures) == 3
    np.testing.assert_allclose(before, distances, atol=0.03)  # brightnesses cross as bytes


def test_another_digit_has_other_distances(widget_page):
    page = widget_page(ShuffledPixels(IMAGES, TEMPLATES, ORDER), reduced_motion="reduce")
    page.get_by_role("button", name="shuffled").click()
    page.get_by_role("button", name="Another digit").click()
    distances = np.sqrt(((IMAGES[1] - TEMPLATES) ** 2).sum(axis=1))
    expect(page.locator(".nn-verdict")).to_contain_text(
        f"All pixels shuffled: the nearest is the {distances.argmin()},"
    )
    np.testing.assert_allclose(said(page), distances, atol=0.03)


@ON_EVERY_SCREEN
def test_it_is_accessible_and_fits(widget_page, width, dark):
    page = widget_page(make(), width=width, dark=dark)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator(".nn-widget").bounding_box()["height"] <= 640
    assert violations(page) == []
