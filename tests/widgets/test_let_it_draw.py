"""LetItDraw in Python and on a static page."""

import numpy as np
import pytest
from playwright.sync_api import expect
from traitlets import TraitError

from nnlib import gradient, load_digits, load_trained, one_hot
from nnwidgets import LetItDraw
from tests.support.accessibility import violations
from tests.support.screens import ON_EVERY_SCREEN
from tests.support.seen import seen
from tests.support.ten_outputs import wait_for_outputs


def test_the_drawing_climbs_as_the_chapters_does(widget_page):
    page = widget_page(LetItDraw())
    net, image, target = load_trained(), np.zeros((1, 784), np.float32), one_hot([7])
    page.get_by_label("The digit").select_option("7")
    for _ in range(5):
        slopes = gradient(net, image, target)[0][1] @ net.layers[0].W
        image = np.clip(image - 0.1 * slopes / np.linalg.norm(slopes), 0, 1).astype(np.float32)
        page.get_by_role("button", name="One step").click()
    expect(seen(page, "Its 7, after 5 steps")).to_be_visible()
    wait_for_outputs(page, net(image)[0])
    assert page.get_by_role("img", name="A real 7").is_visible()


def test_it_can_be_paused_and_begun_again(widget_page):
    page = widget_page(LetItDraw())
    page.get_by_role("button", name="Draw", exact=True).click()
    page.wait_for_function("document.querySelector('.nn-brightest b').textContent === '3'")
    page.get_by_role("button", name="Pause").click()
    expect(page.get_by_role("button", name="Draw", exact=True)).to_be_visible()
    page.get_by_role("button", name="From black").click()
    expect(seen(page, "Its 3, after 0 steps")).to_be_visible()


def test_with_reduced_motion_the_drawing_is_there_at_once(widget_page):
    page = widget_page(LetItDraw(), reduced_motion="reduce")
    page.get_by_role("button", name="Draw", exact=True).click()
    expect(seen(page, "Its 3, after 300 steps")).to_be_visible()
    page.get_by_role("radio", name="untrained").check(force=True)
    widget = LetItDraw()
    widget.network_shown = "untrained"
    page.get_by_role("button", name="From black").click()
    wait_for_outputs(page, widget.outputs)


def test_bad_input_is_refused():
    for arguments, message in (
        ({"target": 10}, "target"),
        ({"digits": load_digits().test[:0]}, "digits must be at least one; got none"),
    ):
        with pytest.raises(TraitError, match=message):
            LetItDraw(**arguments)
    with pytest.raises(TraitError, match=r"drawing must be numbers 0\.\.1"):
        LetItDraw().drawing = np.full(784, 2)


@ON_EVERY_SCREEN
def test_it_is_accessible_and_fits(widget_page, width, dark):
    page = widget_page(LetItDraw(caption="A caption."), width=width, dark=dark)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []
