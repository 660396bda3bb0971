"""Descent on a page: the ball steps as numpy says, and is dropped, pulled, tilted and turned by hand."""

import re

import numpy as np
import pytest
from playwright.sync_api import expect

from nnlib import gradient, load_digits, load_trained
from nnwidgets import Descent
from tests.support.accessibility import violations
from tests.support.rolled import rolled
from tests.support.screens import ON_EVERY_SCREEN
from tests.support.seen import seen

FACTS = """() => Object.fromEntries([...document.querySelectorAll("dl div")].map((row) =>
  [...row.children].map((child) => child.textContent)))"""


@pytest.fixture(scope="module")
def digits():
    return load_digits().train[:300]


@pytest.fixture
def still_page(widget_page):
    """A page of a reader who prefers no motion: every step is done at once."""

    def show(*widgets, **options):
        page = widget_page(*widgets, **options)
        page.emulate_media(reduced_motion="reduce")
        return page

    return show


def numbers(text):
    return [float(part) for part in text.strip("()").replace("−", "-").split(", ")]


def wait_for_steps(page, count):
    page.wait_for_function("count => document.querySelector('dl dd').textContent === count", arg=str(count))
    return {name: value if name == "Steps" else numbers(value) for name, value in page.evaluate(FACTS).items()}


def drag(page, start, end):
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move(*end, steps=4)
    page.mouse.up()
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


def curve_x(box):
    """A function: where a number stands on the page, on the curve's picture."""
    return lambda x: box["x"] + 34 + (box["width"] - 44) * (x + 1.7) / 3.4


def on_map(box):
    """A function: where two weights stand on the page, on the map."""
    side = box["width"]
    return lambda at: (
        box["x"] + 30 + (side - 35) * (at[0] + 12) / 24,
        box["y"] + side - 38 - (side - 43) * (at[1] + 12) / 24,
    )


def test_the_ball_steps_in_proportion_to_the_slope(still_page, digits):
    page = still_page(Descent(digits=digits, rate=0.02, start=1.3))
    for count in range(1, 4):
        page.get_by_role("button", name="Step").click()
        facts = wait_for_steps(page, count)
        assert facts["Position"][0] == pytest.approx(rolled(1.3, 0.02, count), abs=6e-4)
        assert facts["Next step"][0] == pytest.approx(-0.02 * facts["Slope"][0], abs=6e-4)
    page.get_by_role("button", name="Back to start").click()
    assert wait_for_steps(page, 0)["Position"] == [1.3]


def test_it_runs_into_a_local_minimum_or_the_lowest(still_page, digits):
    page = still_page(Descent(digits=digits, rate=0.1, start=1.3))
    page.get_by_role("button", name="Run").click()
    expect(seen(page, "At rest in a local minimum")).to_be_visible()
    page.get_by_role("application").click(position={"x": 200, "y": 60})
    page.get_by_role("button", name="Run").click()
    expect(seen(page, "the global minimum")).to_be_visible()


@pytest.mark.parametrize("ground", ["curve", "landscape"])
def test_the_largest_rate_shows_the_step_it_takes_and_the_ball_can_start_again(still_page, digits, ground):
    descent = Descent(digits=digits, ground=ground, rate=1e6, slice_rate=1e6, start=1.3)
    page = still_page(descent, width=360)
    page.get_by_role("button", name="Step").click()
    expect(seen(page, "It diverges")).to_be_visible()
    facts = page.locator("dl").inner_text()
    assert "NaN" not in facts
    assert "Infinity" not in facts
    if ground == "curve":
        assert f"{1.3 - 1e6 * descent.slope[0]:.2e}".replace("e+0", "e").replace("-", "−") in facts
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.get_by_role("spinbutton", name="Learning rate").and_(page.locator(":visible")).fill("0.02")
    page.get_by_role("button", name="Back to start").click()
    page.get_by_role("button", name="Step").click()
    expect(page.locator("dl")).to_contain_text("1")
    expect(page.locator(".nn-verdict")).not_to_have_attribute("data-warning", "")


def test_too_large_a_rate_is_called_by_its_name(still_page, digits):
    page = still_page(Descent(digits=digits, rate=0.3, start=1.3))
    page.get_by_role("button", name="Run").click()
    expect(seen(page, "It hops across the bottom for ever")).to_be_visible()
    page.get_by_role("spinbutton", name="Learning rate").first.fill("0.9")
    page.get_by_role("button", name="Back to start").click()
    page.get_by_role("button", name="Run").click()
    expect(seen(page, "choose a smaller one and go back to the start")).to_be_visible()
    page.get_by_role("combobox").select_option("a bowl")
    page.get_by_role("spinbutton", name="Learning rate").first.fill("0.7")
    page.get_by_role("button", name="Step").click()
    expect(seen(page, "It overshot the bottom and turned round")).to_be_visible()


def wait_for_fact(page, name, text):
    page.wait_for_function(f"([name, text]) => ({FACTS})()[name] === text", arg=[name, text])


def test_the_start_is_dragged_and_moved_by_keys(still_page, digits):
    page = still_page(Descent(digits=digits))
    canvas = page.get_by_role("application")
    across = curve_x(canvas.bounding_box())
    drag(page, (across(0), canvas.bounding_box()["y"] + 20), (across(-0.85), canvas.bounding_box()["y"] + 40))
    position = numbers(page.evaluate(FACTS)["Position"])[0]
    assert position == pytest.approx(-0.85, abs=0.01)
    canvas.press("ArrowRight")
    wait_for_fact(page, "Position", f"{position + 0.02:.3f}".replace("-", "−"))


def test_the_tilt_is_a_handle_and_takes_the_right_valley_away(still_page, digits):
    page = still_page(Descent(digits=digits, rate=0.1, start=1.3))
    canvas = page.get_by_role("application")
    box = canvas.bounding_box()
    up = lambda cost: box["y"] + box["height"] - 58 - (box["height"] - 68) * (cost + 2.1) / 4.6  # noqa: E731
    handle = curve_x(box)(1.45)
    drag(page, (handle, up(1.45 * 0.3)), (handle, up(1.45 * 1.58)))
    expect(page.get_by_role("spinbutton", name="Tilt")).to_have_value(re.compile(r"1\.5[678]|1\.59"))
    page.get_by_role("button", name="Run").click()
    expect(seen(page, "the global minimum")).to_be_visible()
    tilt = float(page.get_by_role("spinbutton", name="Tilt").input_value())
    end = min(np.roots([4, 0, -4, tilt]).real)
    wait_for_fact(page, "Position", f"{end:.3f}".replace("-", "−"))


def test_pulling_the_arrows_tip_is_turning_the_rate(still_page, digits):
    descent = Descent(digits=digits, ground="landscape", slice_rate=100, slice_start=(8, 9))
    page = still_page(descent)
    place = on_map(page.get_by_role("application", name="a map").bounding_box())
    step = -100 * descent.slope
    drag(page, place(np.array([8, 9]) + step), place(np.array([8, 9]) + 2 * step))
    rate = float(page.get_by_role("spinbutton", name="Learning rate").and_(page.locator(":visible")).input_value())
    assert rate == pytest.approx(200, abs=4)
    assert numbers(page.evaluate(FACTS)["Next step"]) == pytest.approx(-rate * descent.slope, abs=6e-4)


def test_the_ball_is_dropped_on_the_map_and_on_the_relief_which_turns(still_page, digits):
    descent = Descent(digits=digits, ground="landscape")
    page = still_page(descent)
    relief, sheet = (page.get_by_role("application", name=name) for name in ("a relief", "a map"))
    page.mouse.click(*on_map(sheet.bounding_box())((-4, 5)))
    page.wait_for_function(f"!({FACTS})().Position.startsWith('(−8')")
    assert numbers(page.evaluate(FACTS)["Position"]) == pytest.approx([-4, 5], abs=0.1)
    before = relief.screenshot()
    for key in ("ArrowLeft", "ArrowUp"):
        relief.press(key)
    box = relief.bounding_box()
    middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    drag(page, middle, (middle[0] - 90, middle[1] + 20))
    assert relief.screenshot() != before
    assert numbers(page.evaluate(FACTS)["Position"]) == pytest.approx([-4, 5], abs=0.1)  # turned, not dropped
    page.mouse.click(*middle)
    page.wait_for_function(f"!({FACTS})().Position.startsWith('(−4')")
    at = numbers(page.evaluate(FACTS)["Position"])
    descent.slice_walk = [at]
    assert numbers(page.evaluate(FACTS)["Cost"])[0] == pytest.approx(descent.cost, abs=1e-4)
    for name, start in {"A": (8, 9), "B": (-8, 9), "C": (-8, -8)}.items():
        page.get_by_role("button", name=name, exact=True).click()
        page.wait_for_function(f"({FACTS})().Position === '({start[0]}.000, {start[1]}.000)'.replaceAll('-', '−')")


def test_a_relief_is_turned_by_a_finger_and_a_scroll_over_it_is_no_tap(still_page, digits):
    page = still_page(Descent(digits=digits, ground="landscape"), width=360, touch=True)
    relief = page.get_by_role("application", name="a relief")
    assert relief.evaluate("node => getComputedStyle(node).touchAction") == "pan-y"
    before = page.evaluate(FACTS)["Position"]
    relief.tap(position={"x": 150, "y": 120})
    page.wait_for_function(f"before => ({FACTS})().Position !== before", arg=before)


def test_the_landscape_is_the_networks_cost(still_page, digits):
    descent = Descent(digits=digits, ground="landscape", slice_rate=40, slice_start=(-8, 9))
    net, pair = load_trained(), np.sort(np.abs(load_trained().layers[2].W[0]).argsort()[-2:])
    weights = np.array([-8.0, 9.0])
    page = still_page(descent)
    for count in range(1, 4):
        net.layers[2].W[0, pair] = weights
        slope = gradient(net, digits.images, digits.targets)[2][0][0, pair]
        np.testing.assert_allclose(descent.slope if count == 1 else slope, slope, atol=1e-5)
        facts = wait_for_steps(page, count - 1)
        np.testing.assert_allclose(facts["Slope"], slope, atol=6e-4)
        np.testing.assert_allclose(facts["Position"], weights, atol=6e-4)
        outputs = net(digits.images)[:, 0]
        assert facts["Cost"][0] == pytest.approx(((outputs - digits.targets[:, 0]) ** 2).mean(), abs=1e-4)
        page.get_by_role("button", name="Step").click()
        weights = weights - 40 * slope


def test_on_the_plain_the_ball_stays(still_page, digits):
    page = still_page(Descent(digits=digits, ground="landscape", slice_start=(-8, -8)))
    expect(seen(page, "Flat: nowhere to go")).to_be_visible()
    page.get_by_role("radio", name="a curve").check(force=True)
    expect(seen(page, "At the start")).to_be_visible()


def test_with_motion_it_runs_and_pauses(widget_page, digits):
    page = widget_page(Descent(digits=digits, rate=0.02))
    page.get_by_role("button", name="Run").click()
    page.wait_for_function("document.querySelector('dl dd').textContent === '2'")
    page.get_by_role("button", name="Pause").click()
    count = page.locator("dl dd").first.inner_text()
    expect(page.get_by_role("button", name="Run")).to_be_visible()
    page.get_by_role("button", name="Step").click()
    wait_for_steps(page, int(count) + 1)


@pytest.mark.parametrize("ground", ["curve", "landscape"])
@ON_EVERY_SCREEN
def test_it_is_accessible_and_fits(widget_page, digits, ground, width, dark):
    page = widget_page(Descent(digits=digits, ground=ground), width=width, dark=dark)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert violations(page) == []
