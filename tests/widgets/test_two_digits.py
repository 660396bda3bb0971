"""TwoDigits: one digit is moved over another, and what they share is counted as numpy counts."""

import re

import numpy as np
import pytest
import traitlets
from playwright.sync_api import expect

from nnlib import load_digits
from nnwidgets import TwoDigits
from tests.support.accessibility import violations
from tests.support.screens import ON_EVERY_SCREEN
from tests.support.widgets.two_digits import make

IMAGES = load_digits().train.images[:8]


def shifted(image, right, down):
    """The image moved; what leaves the frame is lost, what enters is black."""
    padded = np.pad(image.reshape(28, 28), 28)
    return padded[28 - down : 56 - down, 28 - right : 56 - right].ravel()


def words(widget, right=0, down=0):
    """What the widget has to say of its two digits, the second moved."""
    first, second = widget.digits.images[widget.first], widget.digits.images[widget.second]
    lit = first > 0.5
    both = (lit & (shifted(second, right, down) > 0.5)).sum()
    percent = int(np.floor(100 * both / lit.sum() + 0.5))
    return f"{both} of the first one's {lit.sum()} lit pixels are lit in the second: {percent} %"


def test_digits_of_one_kind_are_refused():
    digits = load_digits().train
    with pytest.raises(ValueError, match=r"digits must be at most 400 of two kinds; got 9 of the kinds \[3\]"):
        TwoDigits(digits[np.flatnonzero(digits.labels == 3)[:9]])


def test_places_that_numpy_found_are_taken_by_the_traitlets_of_a_browser(monkeypatch):
    def older(trait, obj, value):
        return value if isinstance(value, int) else trait.error(obj, value)

    monkeypatch.setattr(traitlets.Int, "validate", older)
    digits = load_digits().train
    widget = TwoDigits(digits[np.flatnonzero(np.isin(digits.labels, [3, 8]))[:20]], first=np.int32(2))
    widget.second = np.int64(3)
    assert (widget.first, widget.second) == (2, 3)


@pytest.mark.parametrize(("right", "down", "turn"), [(0, 0, 0), (3, -5, 0), (-9, 2, 0), (0, 0, 45)])
def test_an_image_is_moved_and_turned_as_numpy_does(evaluate, right, down, turn):
    image = IMAGES[7]
    place = f"{{ right: {right}, down: {down}, turn: {turn} }}"
    found = evaluate("two_digits/overlay.js", f"[...m.movedImage(Float32Array.from(x), {place})]", image.tolist())
    row, column = np.mgrid[:28, :28] - 13.5
    angle = np.radians(turn)
    came_from_column = np.floor(np.cos(angle) * (column - right) + np.sin(angle) * (row - down) + 14).astype(int)
    came_from_row = np.floor(np.cos(angle) * (row - down) - np.sin(angle) * (column - right) + 14).astype(int)
    inside = (came_from_row >= 0) & (came_from_row < 28) & (came_from_column >= 0) & (came_from_column < 28)
    expected = np.where(inside, image.reshape(28, 28)[came_from_row % 28, came_from_column % 28], 0)
    np.testing.assert_allclose(np.reshape(found, (28, 28)), expected, atol=1e-6)


def test_a_drag_moves_the_one_on_top_and_the_words_follow(widget_page):
    widget = make()
    page = widget_page(widget, reduced_motion="reduce")
    said = page.locator(".nn-verdict")
    expect(said).to_have_text(words(widget))
    assert round(100 * widget.share) == int(re.search(r"(\d+) %", words(widget))[1])
    canvas = page.locator(".nn-over canvas")
    box = canvas.bounding_box()
    cell = box["width"] / 28
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 4 * cell, y - 2 * cell)
    page.mouse.up()
    expect(said).to_have_text(words(widget, 4, -2))
    canvas.press("ArrowDown")
    expect(said).to_have_text(words(widget, 4, -1))
    page.get_by_role("button", name="Put it back").click()
    expect(said).to_have_text(words(widget))


def test_every_pair_tried_is_counted_by_its_kind(widget_page):
    widget = make()
    page = widget_page(widget, reduced_motion="reduce")
    heap = page.get_by_role("img")
    expect(heap).to_have_attribute("aria-label", re.compile("a 3 on a 3: none yet; an 8: none yet"))
    page.get_by_role("button", name="An 8").click()
    percent = re.search(r"(\d+) %", page.locator(".nn-verdict").inner_text())[1]
    expect(heap).to_have_attribute("aria-label", re.compile(f"an 8: 1, {percent} % on average"))
    page.get_by_role("button", name="20 more of each").click()
    expect(heap).to_have_attribute("aria-label", re.compile("a 3 on a 3: 20, .* an 8: 21, "))
    means = [int(number) for number in re.findall(r"(\d+) % on", heap.get_attribute("aria-label"))]
    lit = [widget.digits.images[widget.digits.labels == kind] > 0.5 for kind in (3, 8)]
    for mean, others in zip(means, lit):
        shares = [100 * (a & b).sum() / a.sum() for a in lit[0] for b in others if a is not b]
        assert abs(mean - np.mean(shares)) < 15  # twenty of them, drawn at random


@ON_EVERY_SCREEN
def test_it_is_accessible_and_fits(widget_page, width, dark):
    page = widget_page(make(), width=width, dark=dark)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator(".nn-widget").bounding_box()["height"] <= (640 if width == 1280 else 700)
    assert violations(page) == []
