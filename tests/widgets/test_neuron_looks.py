"""NeuronLooks in Python and on a static page."""

import numpy as np
import pytest
from playwright.sync_api import expect
from traitlets import TraitError

from tests.support.accessibility import violations
from tests.support.screens import ON_EVERY_SCREEN
from tests.support.widgets.neuron_looks import PLACE, RING, SEVEN, make

# Grains rise for a sum of 24, and half-way a smaller one is wanted: what lies and what flies, 60 frames a second.
CONSERVED = """(() => {
  let asked = [];
  globalThis.requestAnimationFrame = (call) => asked.push(call);
  const seen = [];
  const there = { left: { pan: [0, 0] }, right: { pan: [0, 0] }, size: 5, scale: 1 };
  const scene = { placeOf: () => [0, 0], balance: () => there, landed() {}, draw() {} };
  const grains = m.grainsOnTheWay(scene, new AbortController().signal);
  const cells = Array.from({ length: 96 }, (_, k) => k);
  grains.settle("blue", 96, cells, (k) => 5 * k);
  for (let now = performance.now(); ; now += 1000 / 60) {
    seen.push([grains.lying.blue, grains.air.blue]);
    if (seen.length === 60) grains.settle("blue", 40, [], () => 0);
    if (!grains.air.blue) return seen;
    const due = asked;
    asked = [];
    due.forEach((call) => call(now));
  }
})()"""


def numbers_said(page, expected, atol=0.051):
    """Wait until the sum and both pans are said as numpy has them."""
    page.wait_for_function(
        """([expected, atol]) => {
          const said = document.querySelector(".nn-said").textContent;
          const found = said.match(/ (−?[\\d.]+): blue pan ([\\d.]+), red pan (\\d+\\.\\d)/);
          return found && expected.every((n, i) => Math.abs(Number(found[i + 1].replace("−", "-")) - n) < atol);
        }""",
        arg=[[float(n) for n in expected], atol],
    )


def weighed(image, weights, shift=(0, 0)):
    """Sum, blue pan, red pan by numpy: the image moves the other way under a glass that lies still."""
    moved = np.zeros((28, 28))
    down, right = shift
    rows, columns = np.arange(28) + down, np.arange(28) + right
    inside = ((rows >= 0) & (rows < 28))[:, None] & ((columns >= 0) & (columns < 28))
    moved[inside] = np.reshape(image, (28, 28))[np.ix_(rows.clip(0, 27), columns.clip(0, 27))][inside]
    products = moved * np.reshape(weights, (28, 28))
    return products.sum(), products[products > 0].sum(), -products[products < 0].sum()


def drag(page, columns, rows):
    """Drag over the glass by so many pixels of the image."""
    box = page.locator(".nn-hand").bounding_box()
    cell = box["width"] / 34
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + columns * cell, y + rows * cell, steps=5)
    page.mouse.up()


@pytest.mark.parametrize("shift", [[0, 0], [2, -3], [-6, 6]])
def test_products_pans_and_grains_are_those_of_numpy(evaluate, shift):
    weights = np.random.default_rng(4).normal(size=784)
    given = {"image": SEVEN.tolist(), "weights": weights.tolist(), "shift": shift}
    products = "m.productsOf(x.weights, m.lightUnder(x.image, x.shift))"
    found = evaluate("neuron_looks/weighing.js", f"m.inThePans({products}, -3)", given)
    total, plus, minus = weighed(SEVEN, weights, shift)
    np.testing.assert_allclose([found["plus"], found["minus"]], [plus, minus + 3], rtol=1e-5)
    grains = np.array(evaluate("neuron_looks/weighing.js", f"[...m.grainsOf({products})]", given))
    assert abs(grains[grains > 0].sum() / 4 - plus) <= 0.126
    assert abs(-grains[grains < 0].sum() / 4 - minus) <= 0.126
    assert make(SEVEN, weights, shift=shift).weighted_sum == pytest.approx(total, abs=1e-4)


def test_pixels_are_read_by_turns_the_strongest_first(evaluate):
    assert evaluate("neuron_looks/weighing.js", "m.meetings(x)", [0, 0.5, -0.1, 2, -3, 0, 0.2]) == [3, 4, 1, 2, 6]


def test_no_grain_is_made_or_lost(evaluate):
    seen = np.array(evaluate("neuron_looks/grains.js", CONSERVED))
    wanted = np.where(np.arange(len(seen)) < 60, 96, 40)
    np.testing.assert_array_equal(seen.sum(axis=1), wanted)
    assert seen[0].tolist() == [0, 96] and seen[-1].tolist() == [40, 0]
    assert len(seen) > 60, "nothing had to be taken back"


def test_the_pointer_goes_through_zero_as_the_glass_slides_down(widget_page):
    page = widget_page(make())
    numbers_said(page, weighed(SEVEN, RING))
    drag(page, 0, 2)
    expect(page.locator(".nn-where")).to_have_text("The glass lies 2 down.")
    after = weighed(SEVEN, RING, (2, 0))
    assert weighed(SEVEN, RING)[0] > 5 > 0 > after[0]
    numbers_said(page, after)
    drag(page, -20, 0)
    expect(page.locator(".nn-where")).to_have_text("The glass lies 2 down, 6 left.")
    numbers_said(page, weighed(SEVEN, RING, (2, -6)))


def test_the_image_moved_up_is_the_glass_moved_down(widget_page):
    page = widget_page(make())
    page.get_by_role("radio", name="image").check()
    drag(page, 1, -2)
    expect(page.locator(".nn-where")).to_have_text("The glass lies 2 down, 1 left.")
    numbers_said(page, weighed(SEVEN, RING, (2, -1)))
    page.get_by_role("radio", name="glass").check()
    page.get_by_role("application").press("ArrowUp")
    numbers_said(page, weighed(SEVEN, RING, (1, -1)))


def test_glass_and_light_are_painted_and_rubbed_out(widget_page):
    page = widget_page(make(PLACE, np.zeros(784)), reduced_motion="reduce")
    box = page.get_by_role("application").bounding_box()
    cell = box["width"] / 34
    x, y = box["x"] + 14 * cell, box["y"] + 12 * cell  # the brush covers rows 8 and 9, columns 10 and 11

    def stroke(tool, columns=0):
        page.get_by_role("radio", name=tool, exact=True).check()
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x + columns * cell, y, steps=4)
        page.mouse.up()

    numbers_said(page, (0, 0, 0))
    stroke("+", columns=4)
    numbers_said(page, (12, 12, 0))
    stroke("−")
    numbers_said(page, (4, 8, 4))
    stroke("rub out")  # where there is glass, the glass
    numbers_said(page, (8, 8, 0))
    stroke("rub out")  # where there is none, the light
    stroke("+")
    numbers_said(page, (8, 8, 0))
    stroke("light")
    numbers_said(page, (12, 12, 0))


def test_a_pixel_says_its_product(widget_page):
    page = widget_page(make())
    box = page.locator(".nn-hand").bounding_box()
    cell = box["width"] / 34
    row, column = np.argwhere((RING < 0) & (SEVEN.reshape(28, 28) > 0.5))[0]
    page.mouse.click(box["x"] + (3.5 + column) * cell, box["y"] + (3.5 + row) * cell)
    light = SEVEN.reshape(28, 28)[row, column]
    assert page.locator(".nn-bubble").inner_text().split() == [
        f"{light:.2f}".rstrip("0"), "light", "×", "−0.5", "weight", "=",
        f"{-light / 2:.2f}".rstrip("0").replace("-", "−"), "to", "its", "pan",
    ]  # fmt: skip
    page.get_by_role("status").filter(has_text=f"Row {row}, column {column} of the glass").wait_for(state="attached")


def test_another_image_is_weighed_when_it_lies_there(widget_page):
    page = widget_page(make())
    page.get_by_role("button", name="a stroke").click()
    numbers_said(page, (24, 24, 0))
    page.get_by_role("button", name="bar", exact=True).click()
    assert page.get_by_role("button", name="bar", exact=True).get_attribute("aria-pressed") == "true"
    page.get_by_role("button", name="Weigh again").click()
    numbers_said(page, (24, 24, 0))


def test_a_bias_lies_in_its_pan(widget_page):
    total, plus, minus = weighed(SEVEN, RING)
    numbers_said(widget_page(make(bias=-4.5)), (total - 4.5, plus, minus + 4.5))


@pytest.mark.parametrize(("width", "most"), [(1280, 640), (360, 650)])
def test_it_fits_one_screen(widget_page, width, most):
    page = widget_page(make(), width=width, touch=width == 360)
    assert page.locator(".nn-widget").bounding_box()["height"] <= most


@ON_EVERY_SCREEN
def test_it_is_accessible_and_fits(widget_page, width, dark):
    page = widget_page(make(caption="A caption."), width=width, dark=dark, reduced_motion="reduce")
    page.get_by_role("application").press("Enter")
    assert page.locator(".nn-bubble").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert violations(page) == []


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"shift": (7, 0)}, r"shift must be two numbers -6\.\.6; got \(7, 0\)"),
        ({"bias": float("nan")}, "bias must be a finite number; got nan"),
        ({"image": np.full(784, 2)}, r"image must be numbers 0\.\.1"),
    ],
)
def test_bad_input_is_refused(settings, message):
    with pytest.raises(TraitError, match=message):
        make(**settings)
