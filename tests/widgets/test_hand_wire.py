"""HandWire in Python and on a static page."""

import numpy as np
import pytest
from playwright.sync_api import expect
from traitlets import TraitError

from nnlib import gradient, load_digits
from nnwidgets import HandWire
from tests.support.accessibility import violations
from tests.support.screens import ON_EVERY_SCREEN

BAR = np.zeros((28, 28))
BAR[5:23, 13:15] = 1


@pytest.fixture(scope="module")
def digits():
    return load_digits().train[:1000]


def two_detectors(digits):
    return HandWire(digits, np.random.default_rng(0).normal(0, 0.1, (2, 784)), bias=[-1, 2], digit=3)


def figures(page):
    return page.locator(".nn-figures data").all_inner_texts()


def drag_down(page, column=9):
    box = page.locator(".nn-paintable canvas").bounding_box()
    cell = box["width"] / 28
    page.mouse.move(box["x"] + (column + 0.5) * cell, box["y"] + 8.5 * cell)
    page.mouse.down()
    page.mouse.move(box["x"] + (column + 0.5) * cell, box["y"] + 20.5 * cell)
    page.mouse.up()


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"digits": [1]}, TypeError, r"digits must be an nnlib\.Split .*; got list"),
        ({"digits": load_digits().train[:1001]}, ValueError, "digits must be 1 to 1000 images; got 1001"),
        ({"weights": np.zeros(783)}, ValueError, r"weights must have the shape .*; got \(1, 783\)"),
        ({"weights": np.zeros((4, 784))}, ValueError, r"with n up to 3; got \(4, 784\)"),
        ({"bias": [1, 2]}, ValueError, r"one for each of 1 detectors; got the shape \(2,\)"),
        ({"bias": float("nan")}, TraitError, "parameters must be finite numbers"),
        ({"digit": 10}, TraitError, "digit"),
    ],
)
def test_bad_input_is_refused(arguments, error, message):
    with pytest.raises(error, match=message):
        HandWire(**arguments)


def test_parameters_of_no_wiring_are_refused(digits):
    with pytest.raises(TraitError, match="785 for 1, 1573 for 2, 2359 for 3; got 784"):
        HandWire(digits).parameters = np.zeros(784)


def test_python_knows_the_score_without_a_browser(digits):
    wire = HandWire(digits, BAR.ravel(), bias=-12, digit=1)
    fires = wire.images @ BAR.ravel() > 12
    assert wire.hit_rate == pytest.approx(fires[digits.labels == 1].mean())
    assert wire.false_alarm_rate == pytest.approx(fires[digits.labels != 1].mean())
    assert 0.5 < wire.hit_rate < 1
    np.testing.assert_array_equal(wire.weights, BAR.reshape(1, 784))


def test_five_shades_leave_the_score_nearly_as_it_is(digits):
    wire = HandWire(digits, BAR.ravel(), bias=-12, digit=1)
    fires = digits.images @ BAR.ravel() > 12
    assert abs(wire.false_alarm_rate - fires[digits.labels != 1].mean()) < 0.01


def test_a_thousand_images_stay_below_100_kilobytes_of_a_page(digits):
    assert len(bytes(HandWire(digits).get_state(["images"])["images"])) * 4 / 3 < 100_000


@pytest.mark.parametrize("n", [1, 2])
def test_score_and_slope_are_numpys(evaluate, digits, n):
    some = digits[:200]
    wire = two_detectors(some) if n == 2 else HandWire(some, BAR.ravel() / 4, bias=-3, digit=3)
    layers = [
        {"W": layer.W.ravel().tolist(), "b": layer.b.tolist(), "nOut": len(layer.b), "nIn": layer.W.shape[1]}
        for layer in wire.network.layers
    ]
    found = evaluate(
        "hand_wire/score.js",
        """(() => {
          const layers = x.layers.map((one) => ({ ...one, W: Float32Array.from(one.W), b: Float32Array.from(one.b) }));
          const images = x.images.map((image) => Float32Array.from(image));
          const lit = images.map((image) => [...image.keys()].filter((n) => image[n]));
          const score = m.scoreOf({ layers }, images, lit, Uint8Array.from(x.labels), 3);
          return { ...score, slopes: [...score.slopes], biasSlopes: [...score.biasSlopes], sums: [...score.sums] };
        })()""",
        {"images": wire.images.tolist(), "labels": some.labels.tolist(), "layers": layers},
    )
    assert found["cost"] == pytest.approx(wire.cost, abs=1e-4)
    assert found["count"] - len(found["misses"]) == wire.fires[some.labels == 3].sum()
    assert len(found["alarms"]) == wire.fires[some.labels != 3].sum()
    is_digit = some.labels == 3
    halves = [
        gradient(wire.network, wire.images[side], np.full((side.sum(), 1), y, np.float32))
        for side, y in ((is_digit, 1), (~is_digit, 0))
    ]
    (dW, db), (dW_others, db_others) = halves[0][0], halves[1][0]
    np.testing.assert_allclose(found["slopes"], (dW + dW_others).ravel(), atol=1e-5)
    np.testing.assert_allclose(found["biasSlopes"], db + db_others, atol=1e-5)


def test_a_stroke_moves_the_score_and_says_warmer(widget_page, digits):
    page = widget_page(HandWire(digits, np.zeros(784), bias=-0.5, digit=1))
    assert figures(page)[:2] == ["0.0%", "0.0%"]
    page.get_by_role("group", name="Size").get_by_label("2").check()
    drag_down(page, column=13)
    weights = np.zeros((28, 28))
    weights[8:22, 13:15] = 1
    expected = HandWire(digits, weights.ravel(), bias=-0.5, digit=1)
    expect(page.locator(".nn-figures data").first).to_have_text(f"{expected.hit_rate:.1%}")
    expect(page.locator(".nn-figures data").nth(1)).to_have_text(f"{expected.false_alarm_rate:.1%}")
    expect(page.locator(".nn-figures data").nth(2)).to_have_text(f"{expected.cost:.3f}")
    before = HandWire(digits, bias=-0.5, digit=1).cost
    word = "Warmer" if expected.cost < before else "Colder"
    expect(page.locator(".nn-verdict")).to_have_text(f"{word}: the cost went from {before:.3f} to {expected.cost:.3f}.")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".nn-figures data").first).to_have_text("0.0%")


def test_the_bias_moves_hits_and_false_alarms_together(widget_page, digits):
    page = widget_page(HandWire(digits, BAR.ravel(), bias=-12, digit=1))
    page.get_by_role("spinbutton", name="Bias").fill("-2")
    loose = HandWire(digits, BAR.ravel(), bias=-2, digit=1)
    expect(page.locator(".nn-figures data").first).to_have_text(f"{loose.hit_rate:.1%}")
    expect(page.locator(".nn-figures data").nth(1)).to_have_text(f"{loose.false_alarm_rate:.1%}")


def test_the_images_shown_are_those_it_gets_wrong(widget_page, digits):
    wire = HandWire(digits, BAR.ravel(), bias=-12, digit=1)
    page = widget_page(wire)
    missed, alarms = page.locator(".nn-frames").all()
    worst = [f"{'an' if label == 8 else 'a'} {label}" for label in _worst_alarms(wire)]
    assert [image.get_attribute("aria-label") for image in alarms.locator("canvas:visible").all()] == worst
    assert missed.locator("canvas:visible").count() == min(6, ((wire.labels == 1) & ~wire.fires).sum())


def _worst_alarms(wire):
    sums = np.where((wire.labels != wire.digit) & wire.fires, wire.images @ wire.weights[0], -np.inf)
    return wire.labels[np.argsort(-sums, kind="stable")[:6]]


def test_a_hint_says_where_weight_would_help(widget_page, digits):
    page = widget_page(HandWire(digits, BAR.ravel() / 4, bias=-3, digit=1))
    hint = page.get_by_role("button", name="Where would light help?")
    bare = page.evaluate("document.querySelector('canvas').toDataURL()")
    hint.click()
    expect(hint).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".nn-hint")).to_contain_text("More weight at the")
    assert page.evaluate("document.querySelector('canvas').toDataURL()") != bare
    hint.click()
    expect(page.locator(".nn-hint")).to_be_hidden()
    assert page.evaluate("document.querySelector('canvas').toDataURL()") == bare


def test_a_new_detector_changes_nothing_until_it_is_painted(widget_page, digits):
    page = widget_page(HandWire(digits, BAR.ravel(), bias=-12, digit=1))
    before = figures(page)[:2]
    page.get_by_role("button", name="Add a detector").click()
    expect(page.get_by_role("spinbutton", name="Weight of detector 2")).to_have_value("-10")
    assert figures(page)[:2] == before
    page.get_by_role("spinbutton", name="Bias", exact=True).fill("50")  # it always fires, and counts against
    expect(page.locator(".nn-figures data").first).to_have_text("0.0%")
    page.get_by_role("button", name="Add a detector").click()
    expect(page.get_by_role("button", name="Add a detector")).to_be_disabled()
    for _ in range(2):
        page.get_by_role("button", name="Remove it").click()
    expect(page.get_by_role("button", name="Remove it")).to_be_hidden()


def test_keys_paint_and_every_control_is_reached(widget_page, digits):
    page = widget_page(HandWire(digits, bias=-0.5, digit=1))
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.locator(".nn-verdict")).to_contain_text("the cost went from")
    visible = page.locator(".nn-widget :is(button, select, input):visible:enabled").count()
    seen = set()
    for _ in range(visible + 5):
        page.keyboard.press("Tab")
        seen.add(page.evaluate("document.activeElement.innerText || document.activeElement.ariaLabel"))
    assert {"Undo", "Reset", "Ring", "Bias", "Where would light help?"} <= seen


@ON_EVERY_SCREEN
def test_it_is_accessible_and_fits(widget_page, digits, width, dark):
    wire = two_detectors(digits)
    wire.caption = "A caption."
    page = widget_page(wire, width=width, dark=dark)
    if width <= 360:
        page.get_by_role("group", name="Look at").locator("label", has_text="Hint").click()
    page.get_by_role("button", name="Where would light help?").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []
