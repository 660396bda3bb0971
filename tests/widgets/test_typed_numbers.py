"""A number typed beside a slider is taken, corrected or refused with a word: the field says what the picture shows."""

import math
import re

import numpy as np
import pytest
from playwright.sync_api import expect

from nnwidgets import PixelsToNeurons, SigmoidBias, WeightGrid
from nnwidgets.frame.front_end import PACKAGE
from tests.support.accessibility import violations
from tests.support.every_widget import EVERY_WIDGET, about
from tests.support.long_run import later_all

TYPED = ["500.5", "-0.5", "1e9", "-1", "", "abc", "12.3456789", "0,5", "1e-400", "NaN", "1e999", "−2", "3"]
FIELD = re.compile(r"\b(slider|numberField)\(")  # what makes one, in JavaScript
WITH_FIELDS = [
    name
    for name in EVERY_WIDGET
    if any(FIELD.search(file.read_text("utf8")) for file in PACKAGE.joinpath(name.replace("-", "_")).glob("*.js"))
]
A_FEW = ["weight-grid"]  # the others are made of the same field: for the long run
# nn-embed.js keeps its models in a Map.
SEE_MODELS = """<script>{
  const { set } = Map.prototype;
  globalThis.models = [];
  Map.prototype.set = function (key, value) {
    if (value?.state && value.get) models.push(value);
    return set.call(this, key, value);
  };
}</script>"""
MODEL = """(trait) => {
  const value = models.find(({ state }) => trait in state).get(trait);
  if (!(value instanceof DataView)) return Array.isArray(value) ? value[0] ?? 0 : value;
  const numbers = new Float32Array(value.buffer);
  return numbers[trait === "parameters" ? numbers.length - 1 : 0];
}"""
PICTURE = """async () => {
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  const root = document.querySelector(".nn-widget").cloneNode(true);
  for (const node of root.querySelectorAll("[role=status], svg [id]")) node.remove();
  const canvases = [...document.querySelectorAll(".nn-widget canvas")].filter(({ offsetParent }) => offsetParent)
    .map((canvas) => canvas.toDataURL());
  return [root.textContent, ...canvases];
}"""


def to_take(text, low, high, whole, old):
    """What a field has to make of a text, and whether it must say a word."""
    try:
        typed = float(text.replace(",", ".").replace("−", "-"))
    except ValueError:
        typed = math.nan
    if math.isnan(typed):
        return old, True
    value = min(high, max(low, typed))
    value = math.floor(value + 0.5) if whole else float(f"{value:.6g}")
    return value, value != typed


@pytest.mark.parametrize("name", later_all(WITH_FIELDS, A_FEW))
def test_field_slider_model_and_picture_agree_whatever_is_typed(widget_page, name):
    assert about(name).numbers, f"a number is typed in {name}: say in its file in tests/support/widgets which"
    for make, fields in about(name).numbers:
        try_each(widget_page(make(), head=SEE_MODELS, reduced_motion="reduce"), fields)


def try_each(page, fields):
    for label, trait, whole in fields:
        field = page.get_by_role("spinbutton", name=label, exact=True)
        low, high = (float(field.get_attribute(f"aria-value{end}")) for end in ("min", "max"))
        slider = page.get_by_role("slider", name=label, exact=True)
        old = float(field.input_value())
        for typed in TYPED:
            field.fill(typed)
            field.press("Tab")
            value, corrected = to_take(typed, low, high, whole, old)
            expect(field, f"{label}: {typed!r}").to_have_value(f"{value:.10g}")
            assert float(field.get_attribute("aria-valuenow")) == value
            if slider.count():
                assert float(slider.input_value()) == value
            assert page.evaluate(MODEL, trait) == pytest.approx(value, rel=1e-6)
            note = field.locator("xpath=following::*[@role='status'][1]").inner_text()
            assert bool(note) == corrected, f"{label}: {typed!r} is met with {note!r}"
            if not corrected:
                old = value
                continue
            assert f"{value:.10g}".replace("-", "−") in note
            seen = page.evaluate(PICTURE)
            field.fill(f"{low if value != low else high:.10g}")
            field.press("Tab")
            field.fill(f"{value:.10g}")
            field.press("Tab")
            assert page.evaluate(PICTURE) == seen, f"{label}: {typed!r} shows another picture than {value}"
            old = value


def test_what_was_done_with_a_number_is_said_beside_it(widget_page):
    page = widget_page(PixelsToNeurons())
    field = page.get_by_role("spinbutton", name="Neuron number")
    note = page.locator(".nn-slider [role=status]")
    for typed, said in [
        ("1e9", "0 to 783: 783 is taken."),
        ("499.5", "Whole numbers only: 500 is taken."),
        ("twelve", "Not a number: 500 stays."),
        ("", "No number: 500 stays."),
    ]:
        field.fill(typed)
        field.press("Enter")
        expect(note).to_have_text(said)
    assert violations(page) == []
    page.get_by_role("slider", name="Neuron number").press("ArrowRight")
    expect(note).to_have_text("")  # it was of another number


def test_a_number_is_shown_while_it_is_typed_and_its_text_left_alone(widget_page):
    page = widget_page(SigmoidBias(1, 0))
    field = page.get_by_role("spinbutton", name="Weight w")
    field.select_text()
    page.keyboard.type("-1,50")
    expect(page.locator(".nn-sum")).to_contain_text("−1.5 · 2")
    expect(field).to_have_value("-1,50")
    field.press("Tab")
    expect(field).to_have_value("-1.5")


def test_arrow_keys_step_and_a_number_between_two_steps_keeps_its_place(widget_page):
    page = widget_page(SigmoidBias(1, 0))
    field, slider = (page.get_by_role(role, name="Weight w") for role in ("spinbutton", "slider"))
    field.fill("0.777")
    expect(slider).to_have_value("0.777")
    for key, value in [("ArrowUp", "0.8"), ("ArrowDown", "0.7"), ("PageUp", "1.7"), ("PageDown", "0.7")]:
        field.press(key)
        expect(field).to_have_value(value)
        expect(slider).to_have_value(value)
    field.fill("4.97")
    field.press("ArrowUp")
    field.press("ArrowUp")
    expect(field).to_have_value("5")
    field.fill("0.777")
    slider.press("ArrowRight")
    expect(field).to_have_value("0.9")  # a hundredth of the slider's way, on the steps again


def test_a_number_from_python_beyond_the_slider_opens_its_range(widget_page):
    page = widget_page(WeightGrid(bias=-80.25))
    field, slider = (page.get_by_role(role, name="Bias b") for role in ("spinbutton", "slider"))
    expect(field).to_have_value("-80.25")
    expect(slider).to_have_value("-80.25")
    field.fill("-99")
    field.press("Tab")
    expect(field).to_have_value("-80.25")


def test_a_field_takes_only_numbers_of_its_range_and_says_each_of_them_itself(evaluate):
    ranges = [
        {"min": 0, "max": 783, "whole": True},
        {"min": 1, "max": 1, "whole": True},
        {"min": -5, "max": 5, "step": 0.1},
        {"min": 0.005, "max": 1.2, "step": 0.005},
        {"min": -150, "max": 2000, "step": 1},
    ]
    rng = np.random.default_rng(0)
    letters = list("0123456789.,-−+eE /%abNI ")
    texts = ["".join(rng.choice(letters, rng.integers(0, 9))) for _ in range(1500)]
    texts += [f"{number:.7g}" for number in rng.normal(0, 1, 300) * 10.0 ** rng.integers(-8, 9, 300)]
    taken = evaluate(
        "shared/typed_number.js",
        """x.ranges.map((range) => x.texts.map((text) => {
          const { value, why } = m.takeNumber(text, range, range.min);
          return [value, why, m.takeNumber(String(value), range, NaN), m.stepFrom(value, 1, range),
            Object.is(value, -0)];
        }))""",
        {"ranges": ranges, "texts": texts},
    )
    for limits, results in zip(ranges, taken):
        for text, (value, why, again, above, negative_zero) in zip(texts, results):
            case = f"{text!r} in {limits}: {value} ({why})"
            assert limits["min"] <= value <= limits["max"], case
            assert not negative_zero, case
            assert not limits.get("whole") or value == int(value), case
            assert again == {"value": value, "why": ""}, case
            assert value < above <= limits["max"] or value == limits["max"], case
            if why:
                continue
            assert any(figure in text for figure in "0123456789"), case


@pytest.mark.parametrize(
    ("text", "value"), [("1,234", 1.234), ("1/4", 0.25), ("50 %", 0.5), ("Infinity", 5), ("-1e400", -5), ("٣", 0)]
)
def test_odd_ways_to_write_a_number(evaluate, text, value):
    limits = {"min": -5, "max": 5, "step": 0.1}
    assert evaluate("shared/typed_number.js", "m.takeNumber(x[0], x[1], 0).value", [text, limits]) == value
