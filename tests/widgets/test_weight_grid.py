"""WeightGrid in Python and on a static page."""

import numpy as np
import pytest
from ipywidgets import jslink
from traitlets import TraitError

from nnlib import Network, load_digits, sigmoid
from nnwidgets import WeightGrid
from tests.support.accessibility import violations
from tests.support.screens import ON_EVERY_SCREEN

SUMS = "elements => elements.map(element => Number(element.value))"
# Counts what a widget listens to: on its model, on any event target, and through observers.
COUNT_LISTENERS = """async ([source, state, rounds]) => {
  let open = 0;
  const add = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (name, handler, options) {
    if (!(this instanceof AbortSignal)) {
      open += 1;
      if (options?.signal) add.call(options.signal, "abort", () => (open -= 1));
    }
    return add.call(this, name, handler, options);
  };
  for (const method of ["observe", "disconnect"]) {
    const original = MutationObserver.prototype[method];
    MutationObserver.prototype[method] = function (...given) {
      if (method === "observe") (this.seen ??= 0, this.seen++, open++);
      else open -= this.seen ?? 0;
      return original.apply(this, given);
    };
  }
  const model = {
    get: (key) => (["weights", "images"].includes(key)
      ? new Float32Array(state[key]).buffer : state[key]),
    set: () => {}, save_changes: () => {}, on: () => (open += 1), off: () => (open -= 1),
  };
  const { default: widget } = await import(URL.createObjectURL(new Blob([source], { type: "text/javascript" })));
  const during = [];
  for (let i = 0; i < rounds; i++) {
    const cleanUp = await widget.render({ model, el: document.body });
    during.push(open);
    cleanUp();
  }
  return { during, after: open, left: document.body.childElementCount };
}"""


@pytest.fixture
def digits():
    return load_digits().test.images[:3]


def activations(page):
    return page.locator(".nn-activation data").evaluate_all(SUMS)


def wait_for_sums(page, expected):
    page.wait_for_function(
        """expected => {
          const found = [...document.querySelectorAll(".nn-sum data")].map((element) => Number(element.value));
          return expected.every((sum, i) => Math.abs(found[i] - sum) < 1e-4);
        }""",
        arg=[float(value) for value in expected],
    )


def drag(page, start, end, canvas=0):
    """Drag from the middle of one cell (row, column) to another's."""
    grid = page.locator(".nn-paintable canvas").nth(canvas)
    grid.scroll_into_view_if_needed()
    box = grid.bounding_box()
    x, y = (
        [box[side] + (cell[axis] + 0.5) * box["width"] / 28 for cell in (start, end)]
        for side, axis in (("x", 1), ("y", 0))
    )
    page.mouse.move(x[0], y[0])
    page.mouse.down()
    page.mouse.move(x[1], y[1])
    page.mouse.up()


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"weights": np.zeros(783)}, TraitError, r"weights must have the shape \(784,\) or 28 × 28; got \(783,\)"),
        (
            {"images": np.zeros((2, 783))},
            TraitError,
            r"images must have the shape \(any, 784\) or 28 × 28; got \(2, 783\)",
        ),
        ({"images": np.full((1, 784), 2)}, TraitError, r"images must be numbers 0\.\.1; got values from 2 to 2"),
        ({"images": np.zeros((13, 784))}, ValueError, "images must be 1 to 12; got 13"),
        ({"names": ["one"]}, ValueError, "names must be one for each of the 4 images; got 1"),
        ({"bias": float("nan")}, TraitError, "bias must be a finite number; got nan"),
        ({"network": 3}, TraitError, "network"),
    ],
)
def test_bad_input_is_refused(arguments, error, message):
    with pytest.raises(error, match=message):
        WeightGrid(**arguments)


def test_a_network_of_other_images_is_refused():
    with pytest.raises(TraitError, match=r"network must take 784 pixels; got one with sizes \[4, 2\]"):
        WeightGrid(network=Network([4, 2], rng=np.random.default_rng(0)))


def test_python_knows_sums_and_activations_without_a_browser(digits):
    weights = np.random.default_rng(0).normal(size=784)
    grid = WeightGrid(weights, digits, bias=1.5)
    np.testing.assert_allclose(grid.weighted_sums, digits @ weights + 1.5, atol=1e-4)
    np.testing.assert_allclose(grid.activations, sigmoid(digits @ weights + 1.5), atol=1e-4)


def test_a_drag_draws_a_line_and_every_number_follows(widget_page, digits):
    page = widget_page(WeightGrid(images=digits, bias=-2.0))
    page.get_by_role("group", name="Brush size").get_by_label("1").check()
    drag(page, (14, 6), (14, 21))
    weights = np.zeros((28, 28))
    weights[14, 6:22] = 1
    wait_for_sums(page, digits @ weights.ravel() - 2)
    np.testing.assert_allclose(activations(page), sigmoid(digits @ weights.ravel() - 2), atol=1e-4)


def test_keys_paint_and_erase(widget_page):
    page = widget_page(WeightGrid(images=np.ones((1, 784))))
    page.get_by_role("group", name="Brush size").get_by_label("1").check()
    page.get_by_role("application").focus()
    page.keyboard.down("Space")
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    page.keyboard.up("Space")
    page.keyboard.press("ArrowDown")
    wait_for_sums(page, [4])
    page.get_by_label("− red").check()
    page.get_by_role("application").focus()
    page.keyboard.press("Space")
    wait_for_sums(page, [3])
    page.get_by_role("button", name="Undo").click()
    wait_for_sums(page, [4])
    page.get_by_role("button", name="Reset").click()
    wait_for_sums(page, [0])


def test_bias_moves_by_slider_and_by_typing(widget_page, digits):
    page = widget_page(WeightGrid(np.full(784, 0.01), digits))
    page.get_by_role("slider", name="Bias").press("ArrowRight")
    wait_for_sums(page, digits.sum(axis=1) / 100 + 0.5)
    page.get_by_role("spinbutton", name="Bias").fill("-12.25")
    wait_for_sums(page, digits.sum(axis=1) / 100 - 12.25)


def test_the_surround_tells_a_stroke_from_a_blob(widget_page):
    page = widget_page(WeightGrid())
    page.get_by_role("button", name="Edge", exact=True).click()
    wait_for_sums(page, [24, 24, 0, 4])
    page.get_by_role("button", name="Edge + surround").click()
    wait_for_sums(page, [24, -48])


def test_a_trained_neuron_can_be_taken(widget_page, digits):
    net = Network([784, 16, 10], rng=np.random.default_rng(0))
    net.layers[0].b = np.arange(16) / 4
    page = widget_page(WeightGrid(images=digits, network=net))
    page.get_by_label("Or from the trained network").select_option("neuron 6 of 16")
    wait_for_sums(page, net.layers[0].weighted_sum(digits)[:, 5])


def test_two_linked_grids_agree_as_the_stroke_goes(widget_page):
    first, second = (WeightGrid(images=np.ones((1, 784))) for _ in range(2))
    page = widget_page(first, second, also=[jslink((first, "weights"), (second, "weights"))])
    drag(page, (10, 10), (20, 10))
    wait_for_sums(page, [24, 24])
    drag(page, (5, 5), (5, 20), canvas=1)
    wait_for_sums(page, [58, 58])


def test_a_screen_reader_hears_the_state(widget_page):
    page = widget_page(WeightGrid())
    page.get_by_role("button", name="Edge", exact=True).click()
    page.get_by_role("status").filter(has_text="stroke on the patch: weighted sum 24.0, activation 1.00").wait_for(
        state="attached"
    )
    page.get_by_role("application").press("ArrowUp")
    page.get_by_role("status").filter(has_text="row 13, column 14, weight 0.00").wait_for(state="attached")


@ON_EVERY_SCREEN
def test_it_is_accessible_and_fits(widget_page, width, dark):
    net = Network([784, 16, 10], rng=np.random.default_rng(0))
    page = widget_page(WeightGrid(network=net, caption="A caption."), width=width, dark=dark)
    assert page.locator(".nn-widget").get_attribute("data-theme") == ("dark" if dark else "light")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []


def test_the_picture_follows_the_theme(widget_page):
    page = widget_page(WeightGrid())
    corner = "() => document.querySelector('canvas').getContext('2d').getImageData(0, 0, 1, 1).data[0]"
    assert page.evaluate(corner) == 255
    page.evaluate("document.body.style.background = '#111'; document.documentElement.dataset.theme = 'dark'")
    page.wait_for_function(f"({corner})() < 40")


def test_clean_up_leaves_nothing_behind(open_page):
    grid = WeightGrid()
    state = {key: getattr(grid, key) for key in ("bias", "names", "label", "caption")}
    state |= {"weights": grid.weights.tolist(), "images": grid.images.ravel().tolist(), "network": None}
    found = open_page("about:blank").evaluate(COUNT_LISTENERS, [grid._esm, state, 3])
    assert found["during"][0] > 20
    assert found["during"] == [found["during"][0]] * 3
    assert (found["after"], found["left"]) == (0, 0)
