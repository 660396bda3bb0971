"""NearestTemplate: a digit of one's own hand, and how far it is from ten templates."""

import re

import numpy as np
import pytest
import traitlets
from playwright.sync_api import expect

from nnlib import load_digits
from nnwidgets import NearestTemplate
from nnwidgets.frame.brightness import as_bytes, from_bytes
from tests.support.accessibility import violations
from tests.support.screens import ON_EVERY_SCREEN
from tests.support.widgets.nearest_template import make, templates

AS_SENT = from_bytes(as_bytes(templates()))


def said(page):
    label = page.locator(".nn-tracks").get_attribute("aria-label")
    return [float(number) for number in re.findall(r"\d at (\d+\.\d+)", label)]


def seen(page):
    """The image that is compared, as it is painted: (784,) in 0..1."""
    return (
        np.array(
            page.locator(".nn-seen").evaluate(
                "(canvas) => [...canvas.getContext('2d').getImageData(0, 0, 28, 28).data].filter((_, k) => k % 4 === 0)"
            )
        )
        / 255
    )


def write(page, *strokes):
    """Strokes on the pad, each a list of (x, y) as shares of its side."""
    box = page.locator(".nn-pad canvas").bounding_box()
    for stroke in strokes:
        places = [(box["x"] + x * box["width"], box["y"] + y * box["height"]) for x, y in stroke]
        page.mouse.move(*places[0])
        page.mouse.down()
        for place in places[1:]:
            page.mouse.move(*place, steps=5)
        page.mouse.up()


def test_python_reads_the_nearest():
    widget = make()
    distances = np.linalg.norm(load_digits().test.images[18] - AS_SENT, axis=1)
    np.testing.assert_allclose(widget.distances, distances, atol=1e-5)
    assert widget.read == distances.argmin()


def test_nine_templates_are_refused():
    with pytest.raises(traitlets.TraitError, match=re.escape("templates must have the shape (10, 784)")):
        NearestTemplate(templates()[:9], templates()[0])


def test_what_is_written_is_as_far_from_each_template_as_numpy_says(widget_page):
    page = widget_page(make(), reduced_motion="reduce")
    start = np.linalg.norm(load_digits().test.images[18] - AS_SENT, axis=1)
    np.testing.assert_allclose(said(page), start, atol=0.006)
    page.get_by_role("button", name="Clear").click()
    expect(page.locator(".nn-verdict")).to_have_text("Nothing is written yet.")
    for strokes, digit in (
        ([[(0.55, 0.15), (0.45, 0.85)]], 1),
        ([[(0.25, 0.2), (0.75, 0.2), (0.45, 0.85)]], 7),
    ):
        page.get_by_role("button", name="Clear").click()
        write(page, *strokes)
        expect(page.locator(".nn-verdict")).to_have_text(
            re.compile(f"^Nearest is the {digit}, .* It reads a {digit}.$")
        )
        distances = np.linalg.norm(seen(page) - AS_SENT, axis=1)
        np.testing.assert_allclose(said(page), distances, atol=0.03)  # painted as bytes
        assert distances.argmin() == digit


def test_a_digit_in_a_corner_is_brought_to_size_and_into_the_middle(widget_page):
    page = widget_page(make(), reduced_motion="reduce")
    write(page, [(0.1, 0.1), (0.1, 0.25)])
    image = seen(page).reshape(28, 28)
    rows, _ = np.nonzero(image)
    assert rows.max() - rows.min() >= 18
    assert abs((image * np.arange(28)).sum() / image.sum() - 13.5) < 1


@ON_EVERY_SCREEN
def test_it_is_accessible_and_fits(widget_page, width, dark):
    page = widget_page(make(), width=width, dark=dark)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator(".nn-widget").bounding_box()["height"] <= 640
    assert violations(page) == []
