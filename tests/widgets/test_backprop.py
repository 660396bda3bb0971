"""Backprop in Python and on a static page."""

import numpy as np
import pytest
from playwright.sync_api import expect
from traitlets import TraitError

from nnlib import Network, cost, gradient, load_digits
from nnwidgets import Backprop
from tests.support.accessibility import violations
from tests.support.seen import seen

NUMBERS = "column => [...document.querySelectorAll('.nn-column')[column].querySelectorAll('data')].map((d) => +d.value)"
WISHES = """(() => {
  const split = (sizes, values) => { let at = 0; return sizes.map((n) => values.slice(at, (at += n))); };
  const steps = x.sizes.slice(1).map((nOut, i) => ({ nIn: x.sizes[i], nOut }));
  const counts = [...steps.map(({ nIn, nOut }) => nIn * nOut), ...steps.map(({ nOut }) => nOut)];
  const all = split(counts, Float32Array.from(x.parameters));
  const [W, b] = [all.slice(0, steps.length), all.slice(steps.length)];
  const layers = steps.map((step, i) => ({ ...step, W: W[i], b: b[i], activation: "sigmoid" }));
  const network = { sizes: x.sizes, parameters: Float32Array.from(x.parameters), layers };
  const found = m.wishesOf(network, x.images.map((image) => Float32Array.from(image)), x.labels);
  const plain = (layer) => Object.fromEntries(Object.entries(layer).map(([key, v]) => [key, v.length ? [...v] : v]));
  return { cost: found.cost, layers: found.layers.map(plain) };
})()"""


@pytest.fixture
def net():
    return Network([784, 16, 16, 10], rng=np.random.default_rng(0))


@pytest.fixture
def digits():
    return load_digits().train[7:27]


def pushes_of(net, images, targets):
    """Every image's −δ of each layer, and its wishes for each layer of neurons, in numpy."""
    activations = net.activations(images)
    wishes, pushes = [targets - activations[-1]], []
    demand = 2 * wishes[0]
    for layer, a in zip(reversed(net.layers), reversed(activations[1:])):
        pushes.insert(0, demand * a * (1 - a))
        demand = pushes[0] @ layer.W
        wishes.insert(0, demand)
    return pushes, wishes[1:], activations


@pytest.mark.parametrize("count", [1, 20])
def test_the_numbers_are_numpys(evaluate, net, digits, count):
    some = digits[:count]
    given = {"sizes": net.sizes, "parameters": net.parameters.tolist()}
    given |= {"images": some.images.tolist(), "labels": some.labels.tolist()}
    found = evaluate("backprop/wishes.js", WISHES, given)
    assert found["cost"] == pytest.approx(cost(net(some.images), some.targets), abs=1e-4)
    pushes, wishes, activations = pushes_of(net, some.images, some.targets)
    turns = [-dW for dW, _ in gradient(net, some.images, some.targets)]
    for k, layer in enumerate(found["layers"]):
        np.testing.assert_allclose(layer["turns"], turns[k].ravel(), atol=1e-6, rtol=1e-4)
        np.testing.assert_allclose(layer["pushes"], pushes[k].mean(axis=0), atol=1e-6, rtol=1e-4)
        np.testing.assert_allclose(layer["wishes"], wishes[k].mean(axis=0), atol=1e-6, rtol=1e-4)
        demands = pushes[k].mean(axis=0)[:, None] * net.layers[k].W
        np.testing.assert_allclose(layer["demands"], demands.ravel(), atol=1e-6, rtol=1e-4)
        sizes = np.abs(pushes[k][:, :, None] * activations[k][:, None, :]).mean(axis=0).sum()
        assert layer["cancelled"] == pytest.approx(1 - np.abs(turns[k]).sum() / sizes, abs=1e-4)
        np.testing.assert_allclose(layer["before"], activations[k].mean(axis=0), atol=1e-5)


def test_python_has_both_gradients(net, digits):
    shown = Backprop(net, digits, image_index=3, batch_size=5)
    for ours, some in ((shown.gradient, digits[3:4]), (shown.batch_gradient, digits[:5])):
        for (dW, db), (expected_dW, expected_db) in zip(ours, gradient(net, some.images, some.targets), strict=True):
            np.testing.assert_allclose(dW, expected_dW, atol=1e-6)
            np.testing.assert_allclose(db, expected_db, atol=1e-6)


def test_steps_lead_back_to_the_pixels(widget_page, net, digits):
    page = widget_page(Backprop(net, digits))
    pushes, wishes, activations = pushes_of(net, digits.images, digits.targets)
    back = page.get_by_role("button", name="Back a layer")
    np.testing.assert_allclose(page.evaluate(NUMBERS, 0), wishes[2][0], atol=1e-4)
    np.testing.assert_allclose(page.evaluate(NUMBERS, 1), wishes[2].mean(axis=0), atol=1e-4)

    back.click()
    expect(seen(page, "Three levers of an output")).to_be_visible()
    page.get_by_label("Neuron").select_option("8")
    expect(seen(page, "What moves output 8")).to_be_visible()
    push = pushes[2][0, 8]
    levers = [push, *(push * activations[2][0]), *(push * net.layers[2].W[8])]
    np.testing.assert_allclose(page.evaluate(NUMBERS, 0), levers, atol=1e-4)

    page.get_by_role("button", name="Back a layer").press("ArrowLeft")
    expect(seen(page, "The wishes of hidden layer 2")).to_be_visible()
    np.testing.assert_allclose(page.evaluate(NUMBERS, 0), wishes[1][0], atol=1e-4)
    np.testing.assert_allclose(page.evaluate(NUMBERS, 1), wishes[1].mean(axis=0), atol=1e-4)
    for number in (4, 5, 6):
        back.click()
        expect(seen(page, f"Step {number} of 6")).to_be_visible()
    assert (
        page.get_by_role("img", name="less of lit pixels").or_(page.get_by_role("img", name="more of lit")).count()
        == 32
    )
    np.testing.assert_allclose(page.evaluate(NUMBERS, 1), pushes[0].mean(axis=0), atol=1e-4)
    back.press("ArrowRight")
    expect(seen(page, "Step 5 of 6")).to_be_visible()


def test_another_image_and_a_smaller_batch(widget_page, net, digits):
    page = widget_page(Backprop(net, digits))
    page.get_by_role("spinbutton", name="Image", exact=True).fill("4")
    page.get_by_role("spinbutton", name="Images in the average").fill("3")
    expect(seen(page, f"This image, a {digits.labels[4]}")).to_be_visible()
    expect(seen(page, "Average of 3 images")).to_be_visible()
    _, wishes, _ = pushes_of(net, digits.images, digits.targets)
    np.testing.assert_allclose(page.evaluate(NUMBERS, 0), wishes[2][4], atol=1e-4)
    np.testing.assert_allclose(page.evaluate(NUMBERS, 1), wishes[2][:3].mean(axis=0), atol=1e-4)


def test_a_neuron_is_chosen_in_the_diagram(widget_page, net, digits):
    page = widget_page(Backprop(net, digits, step=1))
    box = page.locator(".nn-network").bounding_box()
    for part in np.arange(0.02, 1, 0.02):
        page.mouse.click(box["x"] + box["width"] - 53, box["y"] + part * box["height"])
        if page.get_by_label("Neuron").input_value() == "9":
            break
    expect(seen(page, "What moves output 9")).to_be_visible()


@pytest.mark.parametrize("step", range(6))
def test_every_step_is_accessible_and_fits(widget_page, net, digits, step):
    page = widget_page(Backprop(net, digits, step=step), width=(320, 360, 768)[step % 3], dark=step % 2 == 1)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert violations(page) == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"image_index": 20}, r"image_index must be 0\.\.19; got 20"),
        ({"batch_size": 0}, r"batch_size must be 1\.\.20; got 0"),
        ({"step": 6}, r"step must be 0\.\.5; got 6"),
        ({"neuron": 16}, r"neuron must be 0\.\.15; got 16"),
        (
            {"network": Network([4, 10], rng=np.random.default_rng(0))},
            "network must lead from 784 pixels to 10 outputs",
        ),
    ],
)
def test_bad_input_is_refused(net, digits, arguments, message):
    with pytest.raises(TraitError, match=message):
        Backprop(**{"network": net, "digits": digits} | arguments)
