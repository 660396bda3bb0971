"""What the lesson states about the network's shape, counted and measured."""

import numpy as np
import pytest

from nnlib import Network, load_digits


@pytest.fixture
def net():
    return Network([784, 16, 16, 10], rng=np.random.default_rng(0))


def test_c1_a_digit_is_a_28_by_28_grid_of_brightness_0_to_1(net):
    digits = load_digits()
    for split in (digits.train, digits.test):
        assert split.images.shape[1] == 28 * 28
        assert (split.images.min(), split.images.max()) == (0, 1)
    grid = digits.train.images[0].reshape(28, 28)
    assert ((grid > 0) & (grid < 1)).any(), "grey pixels lie between black and white"


def test_c1_the_grid_lights_up_784_input_neurons_row_after_row(net):
    image = load_digits().train.images[:1]
    inputs = net.activations(image)[0][0]
    assert inputs.shape == (784,)
    assert inputs[5 * 28 + 13] == image.reshape(28, 28)[5, 13]
    np.testing.assert_array_equal(inputs, image[0])


def test_c2_784_16_16_10_has_13002_weights_and_biases(net):
    assert sum(layer.W.size + layer.b.size for layer in net.layers) == net.n_parameters == 13_002


def test_c3_the_first_layer_alone_has_784_times_16_weights_and_16_biases(net):
    first = net.layers[0]
    assert (first.W.size, first.b.size) == (784 * 16, 16)
    assert first.n_parameters == 12_560
    assert first.n_parameters / net.n_parameters == pytest.approx(0.966, abs=0.0005)
