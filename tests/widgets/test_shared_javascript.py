"""The shared mathematics in the browser against nnlib's."""

import numpy as np
import pytest

from nnlib import Network, load_digits, sigmoid
from nnwidgets import DigitsModel

MODEL = "{ get: (key) => (key === 'parameters' ? new Float32Array(x.parameters).buffer : x[key]) }"


@pytest.mark.parametrize("sizes", [[784, 16, 16, 10], [784, 30, 10], [784, 10]])
@pytest.mark.parametrize("activation", ["sigmoid", "relu"])
def test_forward_is_the_networks(evaluate, sizes, activation):
    net = Network(sizes, activation=activation, rng=np.random.default_rng(3))
    image = load_digits().test.images[7]
    found = evaluate(
        "shared/network.js",
        f"m.forward(m.readNetwork({MODEL}), Float32Array.from(x.image)).map((layer) => [...layer])",
        {
            "sizes": sizes,
            "activation": activation,
            "parameters": net.parameters.tolist(),
            "image": image.tolist(),
        },
    )
    for layer, expected in zip(found, net.activations(image[None])):
        np.testing.assert_allclose(layer, expected[0], atol=1e-5)


def test_sigmoid_does_not_overflow(evaluate):
    z = [-1000.0, -30.0, -1.0, 0.0, 2.0, 1000.0]
    np.testing.assert_allclose(evaluate("shared/network.js", "x.map(m.sigmoid)", z), sigmoid(np.array(z)), atol=1e-12)


def test_the_first_of_the_largest_is_the_answer(evaluate):
    assert evaluate("shared/network.js", "m.argmax(x)", [0.1, 0.9, 0.3, 0.9]) == 1


def test_digits_are_read_as_brightness(evaluate):
    split = load_digits().test[:3]
    state = DigitsModel(split).get_state(["images", "labels"])
    found = evaluate(
        "shared/digits.js",
        "m.readDigits({ get: (key) => new Uint8Array(x[key]).buffer })"
        ".then((digits) => ({ labels: [...digits.labels], image: [...digits.image(2)] }))",
        {key: list(bytes(state[key])) for key in ("images", "labels")},
    )
    assert found["labels"] == split.labels.tolist()
    np.testing.assert_allclose(found["image"], split.images[2], atol=1e-6)


def test_numbers_have_a_true_minus_sign(evaluate):
    assert evaluate("shared/format.js", "x.map((value) => m.signed(value))", [-0.5, 12.34, -345.6]) == [
        "−0.50",
        "12.3",
        "−346",
    ]


def test_what_is_rounded_to_0_has_no_sign(evaluate):
    assert evaluate("shared/format.js", "x.map((value) => m.signed(value, 3))", [-0.0004, -0.0, -0.0006]) == [
        "0.000",
        "0.000",
        "−0.001",
    ]
