"""Backpropagation in the browser against nnlib's."""

import numpy as np
import pytest

from nnlib import Network, cost, gradient, load_digits, load_trained
from tests.support.network_in_javascript import IMAGES, NETWORK, javascript


def networks():
    rng = np.random.default_rng(4)
    yield "784-16-16-10", load_trained()
    yield "784-16-16-10, untrained, ReLU", Network([784, 16, 16, 10], activation="relu", rng=rng)
    yield "784-32-16-10", Network([784, 32, 16, 10], rng=rng)
    yield "784-10", Network([784, 10], rng=rng)
    yield "784-6-5-4-10", Network([784, 6, 5, 4, 10], activation="relu", rng=rng)


@pytest.mark.parametrize(("name", "net"), list(networks()), ids=lambda given: given if isinstance(given, str) else "")
def test_the_mean_gradient_is_nnlibs(evaluate, name, net):
    some = load_digits().train[:7]
    found = evaluate(
        "shared/gradient.js",
        f"""(() => {{
          const {{ cost, gradient, layers }} = m.meanGradient({NETWORK}, {IMAGES}, x.targets);
          return {{ cost, gradient: [...gradient], layers: layers.map(({{ dW, db }}) => [[...dW], [...db]]) }};
        }})()""",
        javascript(net, some.images, some.targets),
    )
    assert found["cost"] == pytest.approx(cost(net(some.images), some.targets), abs=1e-5)
    expected = gradient(net, some.images, some.targets)
    assert max(np.abs(dW).max() for dW, _ in expected) > 1e-3
    for (dW, db), (found_dW, found_db) in zip(expected, found["layers"], strict=True):
        np.testing.assert_allclose(np.reshape(found_dW, dW.shape), dW, atol=1e-6, rtol=1e-4)
        np.testing.assert_allclose(found_db, db, atol=1e-6, rtol=1e-4)
    in_one_row = [dW.ravel() for dW, _ in expected] + [db for _, db in expected]
    np.testing.assert_allclose(found["gradient"], np.concatenate(in_one_row), atol=1e-6, rtol=1e-4)


def test_one_example_shows_the_wish_of_every_activation(evaluate):
    net = load_trained()
    one = load_digits().test[3:4]
    found = evaluate(
        "shared/gradient.js",
        f"""(() => {{
          const back = m.backpropagation({NETWORK});
          const cost = back.add({IMAGES}[0], x.targets[0]);
          const pixels = m.backThrough({NETWORK}.layers[0], back.deltas[0]);
          return {{ cost, wishes: [pixels, ...back.dActivations].map((layer) => [...layer]) }};
        }})()""",
        javascript(net, one.images, one.targets),
    )
    activations = net.activations(one.images)
    wish = 2 * (activations[-1][0] - one.targets[0])
    np.testing.assert_allclose(found["wishes"][-1], wish, atol=1e-6)
    for layer, a, wishes in zip(reversed(net.layers), reversed(activations[1:]), reversed(found["wishes"][:-1])):
        wish = layer.W.T @ (wish * a[0] * (1 - a[0]))
        np.testing.assert_allclose(wishes, wish, atol=1e-5)
    assert found["cost"] == pytest.approx(cost(net(one.images), one.targets), abs=1e-6)


def test_a_digit_as_desired_outputs(evaluate):
    assert evaluate("shared/gradient.js", "[...m.oneHot(x)]", 3) == [0, 0, 0, 1, 0, 0, 0, 0, 0, 0]
