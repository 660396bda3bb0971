"""TenSprings in Python and on a static page."""

import numpy as np
import pytest
from playwright.sync_api import expect
from traitlets import TraitError

from nnwidgets import TenSprings
from tests.support.accessibility import violations
from tests.support.screens import ON_EVERY_SCREEN
from tests.support.widgets.ten_springs import ANSWERS, THREE, UNTRAINED, make

TARGET = np.eye(10)[3]


def wait_for_cost(page, cost):
    page.wait_for_function(
        """cost => document.querySelector(".nn-total").textContent.startsWith(`cost ${cost}`)""", arg=f"{cost:.2f}"
    )


def sides(page):
    """Of the ten squares, in pixels."""
    return np.array(
        page.locator(".nn-square").evaluate_all("nodes => nodes.map((node) => +node.getAttribute('width'))")
    )


def test_without_landmarks_the_glass_says_only_numbers(widget_page):
    page = widget_page(TenSprings(ANSWERS, 3, THREE, landmarks=False), reduced_motion="reduce")
    marks = page.locator(".nn-mark + text").all_text_contents()
    assert [mark.split() for mark in marks] == [["1"], ["2"], ["3"]]
    assert page.get_by_role("group", name="Outputs and where they should be", exact=True).count() == 1


def test_squares_are_as_wide_as_the_differences(widget_page):
    page = widget_page(make(), reduced_motion="reduce")
    differences = np.abs(UNTRAINED - TARGET)
    wait_for_cost(page, (differences**2).sum())
    drawn = sides(page)
    np.testing.assert_allclose(drawn / drawn.sum(), differences / differences.sum(), atol=2e-3)


def test_the_glass_holds_the_squares_as_areas(widget_page):
    page = widget_page(make(), reduced_motion="reduce")
    page.get_by_role("button", name="certain 8").click()
    wait_for_cost(page, 2)
    drawn = sides(page)
    areas = page.locator(".nn-pour").evaluate_all(
        "nodes => nodes.map((node) => node.getAttribute('width') * node.getAttribute('height'))"
    )
    assert np.flatnonzero(drawn > 0.5).tolist() == np.flatnonzero(np.array(areas) > 1).tolist() == [3, 8]
    assert areas[3] == pytest.approx(drawn[3] ** 2, rel=0.05)


@pytest.mark.parametrize(("name", "cost"), [("halves", 2.5), ("certain 8", 2), ("a shrug", 1)])
def test_a_button_lets_the_beads_go_there(widget_page, name, cost):
    page = widget_page(make())
    page.get_by_role("button", name=name).click()
    wait_for_cost(page, cost)  # when they have come to rest
    assert page.get_by_role("button", name=name).get_attribute("aria-pressed") == "true"
    values = page.get_by_role("slider").evaluate_all("nodes => nodes.map((node) => Number(node.ariaValueNow))")
    np.testing.assert_allclose(values, ANSWERS[name], atol=5e-3)
    page.get_by_role("status").filter(has_text=f"Cost {cost:.2f}.").wait_for(state="attached")


def test_a_bead_is_dragged_and_costs_what_numpy_says(widget_page):
    page = widget_page(make(), reduced_motion="reduce")
    page.get_by_role("button", name="a shrug").click()
    wait_for_cost(page, 1)
    zero, one = (page.locator(".nn-level").nth(i).bounding_box()["y"] for i in (0, 2))
    bead = page.get_by_role("slider", name="Output 3").bounding_box()
    x = bead["x"] + bead["width"] / 2
    page.mouse.move(x, zero)
    page.mouse.down()
    page.mouse.move(x + 90, zero + 0.7 * (one - zero), steps=6)  # it stays this bead beside its rod, too
    page.mouse.up()
    value = float(page.get_by_role("slider", name="Output 3").get_attribute("aria-valuenow"))
    assert value == pytest.approx(0.7, abs=0.02)
    wait_for_cost(page, (1 - value) ** 2)
    assert page.get_by_role("button", name="a shrug").get_attribute("aria-pressed") == "false"


def test_keys_pull_too(widget_page):
    page = widget_page(make(), reduced_motion="reduce")
    page.get_by_role("button", name="certain 8").click()
    bead = page.get_by_role("slider", name="Output 8")
    for key in ("ArrowDown", "PageDown"):
        bead.press(key)
    expect(bead).to_have_attribute("aria-valuetext", "0.75, should be 0, costs 0.56")
    bead.press("Home")
    wait_for_cost(page, 1)


def test_another_answer_brings_its_own_target(widget_page):
    springs = TenSprings({"a 3": np.eye(10)[3], "a 5": np.eye(10)[5]}, [3, 5], [THREE, np.zeros(784)])
    page = widget_page(springs, reduced_motion="reduce")
    wait_for_cost(page, 0)
    page.get_by_role("button", name="a 5").click()
    expect(page.get_by_role("slider", name="Output 5")).to_have_attribute(
        "aria-valuetext", "1.00, should be 1, costs 0.00"
    )
    wait_for_cost(page, 0)


def test_python_knows_the_cost():
    springs = make()
    np.testing.assert_allclose(springs.squares, (UNTRAINED - TARGET) ** 2, rtol=1e-5)
    springs.outputs = np.full(10, 0.5)
    assert springs.cost == pytest.approx(2.5)


@pytest.mark.parametrize("width", [1280, 360])
def test_it_fits_one_screen_and_keeps_its_height(widget_page, width):
    page = widget_page(make(), width=width, touch=width == 360, reduced_motion="reduce")
    height = page.locator(".nn-widget").bounding_box()["height"]
    assert height <= 640
    page.get_by_role("button", name="a shrug").click()
    page.get_by_role("slider", name="Output 3").press("End")
    assert page.locator(".nn-widget").bounding_box()["height"] == height


@ON_EVERY_SCREEN
def test_it_is_accessible_and_fits(widget_page, width, dark):
    page = widget_page(make(), width=width, dark=dark, reduced_motion="reduce")
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert violations(page) == []


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        (({}, 3), ValueError, "answers must be one or more"),
        (
            ({"a": np.zeros(10)}, [3, 4]),
            ValueError,
            "labels must be one for all or one for each of the 1 answers; got 2",
        ),
        (({"a": np.full(10, 2)}, 3), TraitError, r"answers must be numbers 0\.\.1"),
        (({"a": np.zeros(10)}, 12), TraitError, "12"),
    ],
)
def test_bad_input_is_refused(arguments, error, message):
    with pytest.raises(error, match=message):
        TenSprings(*arguments)
