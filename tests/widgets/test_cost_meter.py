"""CostMeter in Python and on a static page."""

import numpy as np
import pytest
from playwright.sync_api import expect
from traitlets import TraitError

from nnlib import Network, cost_of_each, load_digits, load_trained
from nnwidgets import CostMeter
from tests.support.accessibility import violations

NUMBERS = "selector => [...document.querySelectorAll(selector + ' data')].map((data) => Number(data.value))"

# Frames come by hand, 20 ms apart.
SLOW = """(() => {
  let now = 0, asked = [];
  performance.now = () => now;
  globalThis.requestAnimationFrame = (call) => asked.push(call);
  globalThis.frame = () => { now += 20; const calls = asked; asked = []; calls.forEach((call) => call(now)); };
})()"""
CURVES = "() => [...document.querySelectorAll('.nn-charts canvas')].map((canvas) => canvas.toDataURL())"


@pytest.fixture
def digits():
    return load_digits().train[:60]


def turned(layer, neuron, source, nudge):
    net = load_trained()
    net.layers[layer].W[neuron, source] += nudge
    return net


def expected_costs(digits, *turn):
    return cost_of_each(turned(*turn)(digits.images), digits.targets)


def wait_for_mean(page, mean):
    page.wait_for_function(
        "mean => Math.abs(document.querySelectorAll('.nn-charts data')[1].value - mean) < 1e-5", arg=float(mean)
    )


def test_ten_squares_add_up_to_the_cost(widget_page, digits):
    page = widget_page(CostMeter(digits=digits, image_index=7, nudge=0))
    outputs = load_trained()(digits.images[7:8])[0]
    squares = (outputs - digits.targets[7]) ** 2
    np.testing.assert_allclose(page.evaluate(NUMBERS, ".nn-rows"), squares, atol=1e-4)
    np.testing.assert_allclose(page.evaluate(NUMBERS, ".nn-total"), [squares.sum()], atol=1e-4)
    widths = page.locator(".nn-stack i").evaluate_all("parts => parts.map((part) => parseFloat(part.style.width))")
    np.testing.assert_allclose(widths, 100 * squares / max(2.5, squares.sum()), atol=1e-2)


@pytest.mark.parametrize(("layer", "neuron", "source"), [(2, 5, 8), (1, 3, 11), (0, 9, 375)])
def test_a_turn_of_one_weight_costs_what_numpy_says(widget_page, digits, layer, neuron, source):
    page = widget_page(CostMeter(digits=digits, image_index=3, layer=layer, neuron=neuron, source=source))
    page.get_by_role("spinbutton", name="Turn this weight by").fill("-2.5")
    before, after = (expected_costs(digits, layer, neuron, source, nudge) for nudge in (0, -2.5))
    wait_for_mean(page, after.mean())
    np.testing.assert_allclose(page.evaluate(NUMBERS, ".nn-charts"), [after[3], after.mean()], atol=1e-4)
    votes = page.locator(".nn-votes").inner_text()
    better, worse = (int(word.rstrip(",")) for word in np.array(votes.split())[[2, 6]])
    assert abs(better - (after < before - 1e-6).sum()) <= 1
    assert abs(worse - (after > before + 1e-6).sum()) <= 1
    page.get_by_role("button", name="Back to as trained").click()
    wait_for_mean(page, before.mean())


def test_the_ball_is_dragged_along_its_curve(widget_page, digits):
    meter = CostMeter(digits=digits, image_index=3, layer=2, neuron=5, source=8)
    page = widget_page(meter)
    wait_for_mean(page, expected_costs(digits, 2, 5, 8, meter.nudge).mean())
    box = page.locator(".nn-charts canvas").nth(1).bounding_box()
    zero, unit = box["x"] + box["width"] / 2, (box["width"] - 16) / 20
    page.mouse.move(zero + meter.nudge * unit, box["y"] + 60)
    page.mouse.down()
    page.mouse.move(zero - 4 * unit, box["y"] + 40, steps=5)
    page.mouse.up()
    turn = float(page.get_by_role("slider", name="Turn this weight by").input_value())
    assert turn == pytest.approx(-4, abs=0.2)
    after = expected_costs(digits, 2, 5, 8, turn)
    wait_for_mean(page, after.mean())
    np.testing.assert_allclose(page.evaluate(NUMBERS, ".nn-charts"), [after[3], after.mean()], atol=1e-4)


def test_with_another_image_its_curve_travels_and_that_of_all_stays(widget_page, digits):
    page = widget_page(CostMeter(digits=digits, image_index=3, nudge=0), before=SLOW)
    seen = [page.evaluate(CURVES)]
    page.get_by_role("spinbutton", name="Image").fill("8")
    for _ in range(20):
        page.evaluate("frame()")
        seen.append(page.evaluate(CURVES))
    ours, means = ([curves[k] for curves in seen] for k in (0, 1))
    assert 5 < len(set(ours)) < 20
    assert ours[-1] == ours[-2]
    assert len(set(means)) == 1


def test_it_fits_a_laptop_and_keeps_its_height(widget_page, digits):
    page = widget_page(CostMeter(digits=digits))
    height = page.locator(".nn-widget").bounding_box()["height"]
    assert height <= 640
    page.get_by_label("which weight").check()
    page.get_by_label("hidden 1").check()
    expect(page.locator(".nn-named")).to_contain_text("from the pixel")
    assert page.locator(".nn-widget").bounding_box()["height"] == height


def test_a_weight_is_picked_by_pointer_and_keys(widget_page, digits):
    page = widget_page(CostMeter(digits=digits, layer=2, neuron=0, source=0, nudge=0))
    page.get_by_label("which weight").check()
    W = load_trained().layers[2].W
    grid = page.get_by_role("application")
    box = grid.bounding_box()
    page.mouse.click(box["x"] + 3.5 * box["width"] / 16, box["y"] + 4.5 * box["height"] / 10)
    expect(page.locator(".nn-named")).to_have_text(
        f"The weight from hidden neuron 3 into output 4: {W[4, 3]:.2f}".replace("-", "−")
    )
    grid.press("ArrowRight")
    grid.press("ArrowDown")
    expect(page.locator(".nn-named")).to_contain_text("from hidden neuron 4 into output 5")
    page.get_by_label("hidden 1").check()
    grid.press("ArrowDown")
    expect(page.locator(".nn-named")).to_contain_text("from the pixel in row 1, column 0 into hidden neuron 0")
    page.get_by_role("combobox", name="Neuron").select_option("6")
    expect(page.locator(".nn-named")).to_contain_text("into hidden neuron 6")


def test_keys_within_one_frame_are_all_heard(widget_page, digits):
    page = widget_page(CostMeter(digits=digits, layer=2, neuron=4, source=3))
    page.get_by_label("which weight").check()
    page.get_by_role("application").evaluate(
        """grid => {
          const press = (key) => grid.dispatchEvent(new KeyboardEvent("keydown", { key }));
          for (const key of ["ArrowRight", "ArrowRight", "ArrowDown"]) press(key);
        }"""
    )
    expect(page.locator(".nn-named")).to_contain_text("from hidden neuron 5 into output 5")
    page.get_by_label("hidden 1").evaluate(
        """(radio) => {
          radio.click(); // another grid, whose rows and columns count at once
          const grid = document.querySelector("[role=application]");
          grid.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown" }));
        }"""
    )
    expect(page.locator(".nn-named")).to_contain_text("from the pixel in row 1, column 0 into hidden neuron 0")


def test_it_starts_where_one_gains_and_the_mean_loses():
    meter = CostMeter(load_trained(), load_digits().train[:200])
    dearer, meter.nudge = meter.cost, 0
    assert dearer > meter.cost, "it opens with the weight turned the wrong way for this image"
    assert abs(meter.cost - 1) == np.abs(meter.costs - 1).min()
    assert meter.layer == 2
    start, mean = meter.cost, meter.mean_cost
    costs = []
    for nudge in (-2, 2):
        meter.nudge = nudge
        costs.append((meter.cost, meter.mean_cost))
    assert min(cost for cost, _ in costs) < start
    assert min(costs)[1] > mean


def test_python_knows_the_costs(digits):
    meter = CostMeter(digits=digits, image_index=2, layer=1, neuron=4, source=5, nudge=1.5)
    np.testing.assert_allclose(meter.costs, expected_costs(digits, 1, 4, 5, 1.5), atol=1e-5)
    assert meter.weight == pytest.approx(load_trained().layers[1].W[4, 5] + 1.5, abs=1e-5)


def test_another_layer_keeps_the_weight_inside(digits):
    meter = CostMeter(digits=digits, layer=0, neuron=15, source=700)
    meter.layer = 2
    assert (meter.neuron, meter.source) == (9, 15)


@pytest.mark.parametrize(
    ("width", "dark", "layer"), [(320, False, 0), (360, True, 2), (768, False, 1), (1280, True, 0)]
)
def test_it_is_accessible_and_fits(widget_page, digits, width, dark, layer):
    page = widget_page(CostMeter(digits=digits, layer=layer, nudge=1.0, caption="A caption."), width=width, dark=dark)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert violations(page) == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"image_index": 60}, r"image_index must be 0\.\.59; got 60"),
        ({"layer": 3}, r"layer must be 0\.\.2; got 3"),
        ({"layer": 2, "neuron": 10}, r"neuron must be 0\.\.9; got 10"),
        ({"nudge": 11.0}, r"nudge must be -10\.\.10; got 11"),
        ({"nudge": float("nan")}, r"nudge must be -10\.\.10; got nan"),
        (
            {"network": Network([4, 10], rng=np.random.default_rng(0))},
            "network must lead from 784 pixels to 10 outputs",
        ),
    ],
)
def test_bad_input_is_refused(digits, arguments, message):
    with pytest.raises(TraitError, match=message):
        CostMeter(**{"digits": digits} | arguments)
