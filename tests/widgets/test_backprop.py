"""Backprop in Python and on a static page."""

import numpy as np
import pytest
from playwright.sync_api import expect
from traitlets import TraitError

from nnlib import Network, cost, gradient, load_digits
from nnwidgets import Backprop
from tests.support.accessibility import violations
from tests.support.seen import seen

CANCELLED = "share => Math.abs(document.querySelector('.nn-count data').value - share) < 1e-4"
NETWORK = """
  const split = (sizes, values) => { let at = 0; return sizes.map((n) => values.slice(at, (at += n))); };
  const steps = x.sizes.slice(1).map((nOut, i) => ({ nIn: x.sizes[i], nOut }));
  const counts = [...steps.map(({ nIn, nOut }) => nIn * nOut), ...steps.map(({ nOut }) => nOut)];
  const all = split(counts, Float32Array.from(x.parameters));
  const [W, b] = [all.slice(0, steps.length), all.slice(steps.length)];
  const layers = steps.map((step, i) => ({ ...step, W: W[i], b: b[i], activation: "sigmoid" }));
  const network = { sizes: x.sizes, parameters: Float32Array.from(x.parameters), layers };
  const images = x.images.map((image) => Float32Array.from(image));
"""
ERRORS = f"""(() => {{ {NETWORK}
  const found = m.errorsOf(network, images, x.labels);
  const plain = (layer) => Object.fromEntries(Object.entries(layer).map(([key, v]) => [key, v.length ? [...v] : v]));
  return {{ cost: found.cost, layers: found.layers.map(plain) }};
}})()"""
MEANS = f"""(() => {{ {NETWORK}
  const mean = m.meansOf(network, {{ image: (i) => images[i], labels: x.labels }});
  return x.counts.map(mean).map(({{ turns, cancelled }}) => [[...turns], cancelled]);
}})()"""


@pytest.fixture
def net():
    return Network([784, 16, 16, 10], rng=np.random.default_rng(0))


@pytest.fixture
def digits():
    return load_digits().train[7:27]


def errors_of(net, images, targets):
    """Every image's δ of each layer, and its ∂C/∂a for each layer of neurons, in numpy."""
    activations = net.activations(images)
    slopes, errors = [2 * (activations[-1] - targets)], []
    for layer, a in zip(reversed(net.layers), reversed(activations[1:])):
        errors.insert(0, slopes[0] * a * (1 - a))
        slopes.insert(0, errors[0] @ layer.W)
    return errors, slopes[1:], activations


@pytest.mark.parametrize("count", [1, 20])
def test_the_numbers_are_numpys(evaluate, net, digits, count):
    some = digits[:count]
    given = {"sizes": net.sizes, "parameters": net.parameters.tolist()}
    given |= {"images": some.images.tolist(), "labels": some.labels.tolist()}
    found = evaluate("backprop/errors.js", ERRORS, given)
    assert found["cost"] == pytest.approx(cost(net(some.images), some.targets), abs=1e-4)
    errors, slopes, activations = errors_of(net, some.images, some.targets)
    turns = [-dW for dW, _ in gradient(net, some.images, some.targets)]
    for k, layer in enumerate(found["layers"]):
        np.testing.assert_allclose(layer["turns"], turns[k].ravel(), atol=1e-6, rtol=1e-4)
        np.testing.assert_allclose(layer["errors"], errors[k].mean(axis=0), atol=1e-6, rtol=1e-4)
        np.testing.assert_allclose(layer["slopes"], slopes[k].mean(axis=0), atol=1e-6, rtol=1e-4)
        demands = -errors[k].mean(axis=0)[:, None] * net.layers[k].W
        np.testing.assert_allclose(layer["demands"], demands.ravel(), atol=1e-6, rtol=1e-4)
        sizes = np.abs(errors[k][:, :, None] * activations[k][:, None, :]).mean(axis=0).sum()
        assert layer["cancelled"] == pytest.approx(1 - np.abs(turns[k]).sum() / sizes, abs=1e-4)
        np.testing.assert_allclose(layer["before"], activations[k].mean(axis=0), atol=1e-5)


def test_python_has_both_gradients(net, digits):
    shown = Backprop(net, digits, image_index=3, batch_size=5)
    for ours, some in ((shown.gradient, digits[3:4]), (shown.batch_gradient, digits[:5])):
        for (dW, db), (expected_dW, expected_db) in zip(ours, gradient(net, some.images, some.targets), strict=True):
            np.testing.assert_allclose(dW, expected_dW, atol=1e-6)
            np.testing.assert_allclose(db, expected_db, atol=1e-6)


def test_means_are_added_up_and_taken_back(evaluate, net, digits):
    given = {"sizes": net.sizes, "parameters": net.parameters.tolist(), "counts": [5, 20, 3]}
    given |= {"images": digits.images.tolist(), "labels": digits.labels.tolist()}
    for count, (turns, cancelled) in zip(given["counts"], evaluate("backprop/means.js", MEANS, given)):
        some = digits[:count]
        np.testing.assert_allclose(turns, -gradient(net, some.images, some.targets)[0][0].ravel(), atol=1e-6, rtol=1e-4)
        errors, _, activations = errors_of(net, some.images, some.targets)
        sizes = np.abs(errors[0][:, :, None] * activations[0][:, None, :]).sum()
        assert cancelled == pytest.approx(1 - count * np.abs(turns).sum() / sizes, abs=1e-4)


def cancelled(demands):
    """What part of the demands, (outputs, neurons), is lost in their sums."""
    return float(1 - np.abs(demands.sum(axis=0)).sum() / np.abs(demands).sum())


def test_outputs_pull_one_after_the_other_and_the_rest_goes_back_to_the_weights(widget_page, net, digits):
    page = widget_page(Backprop(net, digits), reduced_motion="reduce")
    errors, slopes, _ = errors_of(net, digits.images, digits.targets)
    demands = -errors[2][0][:, None] * net.layers[2].W
    page.get_by_role("button", name="Output 8").press("Enter")
    expect(page.locator(".nn-said")).to_contain_text("Output 8 alone")
    page.wait_for_function(CANCELLED, arg=0)
    page.get_by_role("button", name="Output 3").press("Enter")
    page.wait_for_function(CANCELLED, arg=cancelled(demands[[8, 3]]))
    page.get_by_role("button", name="One more").click()
    page.wait_for_function(CANCELLED, arg=cancelled(demands[[8, 3, 0]]))
    page.get_by_role("button", name="All ten").click()
    page.wait_for_function(CANCELLED, arg=cancelled(demands))

    on = page.get_by_role("button", name="On, back through the network")
    on.click()
    page.wait_for_function(CANCELLED, arg=cancelled(errors[1][0][:, None] * net.layers[1].W))
    strongest = np.abs(slopes[0][0]).argmax()
    expect(page.locator(".nn-said")).to_contain_text(f"neuron {strongest} of hidden layer 1")
    on.click()
    expect(seen(page, "One image asks for itself")).to_be_visible()
    page.get_by_role("button", name="Back to the outputs").click()
    expect(seen(page, "Ten outputs, ten errors")).to_be_visible()


def test_an_arrow_is_pulled_by_hand_or_springs_back(widget_page, net, digits):
    page = widget_page(Backprop(net, digits))
    output = page.get_by_role("button", name="Output 3")
    box = output.bounding_box()
    way = 1 - float(net(digits.images[:1])[0, 3])
    length = 100  # of the whole bar, about
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    for share, pulled in ((0.2, False), (0.9, True)):
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x + share * way * length, y, steps=4)
        page.mouse.up()
        page.mouse.move(10, 10)
        expect(page.locator(".nn-said")).to_contain_text("Output 3 alone" if pulled else "Ten outputs, ten errors")


def test_the_story_is_dragged_to_and_fro(widget_page, net, digits):
    page = widget_page(Backprop(net, digits), reduced_motion="reduce")
    bar = page.get_by_role("slider", name="How far the errors have come back")
    for key, words in (
        ("ArrowLeft", "All ten have pulled"),
        ("ArrowUp", "Each hidden neuron has an error"),
        ("End", "One image asks for itself"),
        ("ArrowRight", "Each hidden neuron has an error"),
        ("Home", "Ten outputs"),
    ):
        bar.press(key)
        expect(seen(page, words)).to_be_visible()
    box = bar.bounding_box()
    page.mouse.click(box["x"] + 14, box["y"] + box["height"] / 2)  # light flows to the right, errors to the left
    expect(seen(page, "One image asks for itself")).to_be_visible()


def test_another_image_and_the_mean_of_some(widget_page, net, digits):
    page = widget_page(Backprop(net, digits), reduced_motion="reduce")
    page.get_by_role("spinbutton", name="Image", exact=True).fill("4")
    expect(
        page.get_by_role("img", name=f"a {digits.labels[4]}").or_(page.get_by_role("img", name="an 8"))
    ).to_be_visible()
    page.get_by_role("spinbutton", name="Images averaged").fill("3")
    expect(seen(page, "The mean of 3 images asks for shapes.")).to_be_visible()
    some = digits[:3]
    errors, _, activations = errors_of(net, some.images, some.targets)
    sizes = np.abs(errors[0][:, :, None] * activations[0][:, None, :]).mean(axis=0).sum()
    turns = gradient(net, some.images, some.targets)[0][0]
    page.wait_for_function(CANCELLED, arg=float(1 - np.abs(turns).sum() / sizes))
    assert page.get_by_role("radio", name="the mean").is_checked()


def test_every_neuron_says_its_slope(widget_page, net, digits):
    page = widget_page(Backprop(net, digits))
    _, slopes, _ = errors_of(net, digits.images, digits.targets)
    page.get_by_role("button", name="Output 0").press("ArrowLeft")
    name = page.evaluate("document.activeElement.ariaLabel")
    slope = slopes[1][0, 0]
    assert name == f"Neuron 0 of hidden layer 2: ∂C/∂a = {slope:.{4 if abs(slope) < 0.05 else 2}f}".replace("-", "−")
    expect(seen(page, name)).to_be_visible()


@pytest.mark.parametrize("step", range(4))
def test_every_step_is_accessible_fits_and_keeps_its_height(widget_page, net, digits, step):
    width = (320, 360, 768, 1280)[step]
    page = widget_page(Backprop(net, digits, step=step), width=width, dark=step % 2 == 1)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert violations(page) == []
    assert page.locator(".nn-widget").bounding_box()["height"] <= (640 if width > 680 else 740)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"image_index": 20}, r"image_index must be 0\.\.19; got 20"),
        ({"batch_size": 0}, "should not be less than 1"),
        ({"step": 3.5}, r"step must be 0\.\.3; got 3.5"),
        ({"neuron": 10}, "should not be greater than 9"),
        (
            {"network": Network([784, 30, 10], rng=np.random.default_rng(0))},
            "hidden layers of at most 25 neurons",
        ),
        (
            {"network": Network([4, 10], rng=np.random.default_rng(0))},
            "network must lead from 784 pixels to 10 outputs",
        ),
    ],
)
def test_bad_input_is_refused(net, digits, arguments, message):
    with pytest.raises(TraitError, match=message):
        Backprop(**{"network": net, "digits": digits} | arguments)
