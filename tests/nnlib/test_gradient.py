import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from nnlib import Network, gradient
from nnlib.finite_differences import finite_difference_gradient

seeds = st.integers(0, 2**32 - 1)
small_sizes = st.lists(st.integers(1, 6), min_size=2, max_size=5)


def example(sizes, activation, seed, batch_size):
    """A float64 network with random weights and biases, images and targets."""
    rng = np.random.default_rng(seed)
    net = Network(sizes, activation=activation, rng=rng, dtype=np.float64)
    net.parameters[:] = rng.normal(size=net.n_parameters)
    return net, rng.random((batch_size, sizes[0])), rng.random((batch_size, sizes[-1]))


def distance_to_a_kink(net, images):
    """The smallest |z| of a hidden neuron: where z is 0, ReLU has no slope to compare with."""
    activations = net.activations(images)
    return min((np.abs(layer.weighted_sum(a)).min() for layer, a in zip(net.layers[:-1], activations)), default=1)


@settings(max_examples=150)
@given(small_sizes, st.sampled_from(["sigmoid", "relu"]), seeds, st.integers(1, 5))
def test_every_parameter_agrees_with_central_differences(sizes, activation, seed, batch_size):
    net, images, targets = example(sizes, activation, seed, batch_size)
    assume(activation == "sigmoid" or distance_to_a_kink(net, images) > 1e-3)
    by_differences = finite_difference_gradient(net, images, targets)
    for (dW, db), (dW_expected, db_expected) in zip(gradient(net, images, targets), by_differences, strict=True):
        np.testing.assert_allclose(dW, dW_expected, rtol=1e-6, atol=1e-9)
        np.testing.assert_allclose(db, db_expected, rtol=1e-6, atol=1e-9)


@given(small_sizes, st.sampled_from(["sigmoid", "relu"]), seeds, st.integers(2, 6))
def test_a_batch_has_the_mean_of_its_images_gradients(sizes, activation, seed, batch_size):
    net, images, targets = example(sizes, activation, seed, batch_size)
    of_each = [gradient(net, images[i : i + 1], targets[i : i + 1]) for i in range(batch_size)]
    for k, (dW, db) in enumerate(gradient(net, images, targets)):
        np.testing.assert_allclose(dW, np.mean([layers[k][0] for layers in of_each], axis=0), rtol=1e-9, atol=1e-12)
        np.testing.assert_allclose(db, np.mean([layers[k][1] for layers in of_each], axis=0), rtol=1e-9, atol=1e-12)


def test_one_neuron_by_hand():
    """a = σ(wx + b): ∂C/∂w = 2 (a − y) a (1 − a) x, and ∂C/∂b the same without x."""
    net = Network.from_parameters([1, 1], [2.0, -1.0])
    [(dW, db)] = gradient(net, [[0.75]], [[1.0]])
    a = 1 / (1 + np.exp(-0.5))
    slope = 2 * (a - 1) * a * (1 - a)
    assert dW.tolist() == [[pytest.approx(slope * 0.75)]]
    assert db.tolist() == [pytest.approx(slope)]


def test_shapes_and_type_are_those_of_the_parameters():
    net = Network([784, 16, 16, 10], rng=np.random.default_rng(0))
    layers = gradient(net, np.zeros((3, 784)), np.zeros((3, 10)))
    assert [(dW.shape, db.shape) for dW, db in layers] == [((16, 784), (16,)), ((16, 16), (16,)), ((10, 16), (10,))]
    assert {part.dtype for layer in layers for part in layer} == {np.dtype(np.float32)}


def test_network_and_arguments_are_left_alone():
    net, images, targets = example([4, 3, 2], "sigmoid", 0, 5)
    before = [array.copy() for array in (net.parameters, images, targets)]
    gradient(net, images, targets)
    for array, copy in zip((net.parameters, images, targets), before):
        np.testing.assert_array_equal(array, copy)


def test_a_second_gradient_does_not_change_the_first():
    net, images, targets = example([4, 3, 2], "sigmoid", 0, 5)
    first = gradient(net, images, targets)
    kept = [(dW.copy(), db.copy()) for dW, db in first]
    gradient(net, images[::-1] / 2, targets)
    for (dW, db), (dW_kept, db_kept) in zip(first, kept):
        np.testing.assert_array_equal(dW, dW_kept)
        np.testing.assert_array_equal(db, db_kept)


@pytest.mark.parametrize(
    "images, targets, message",
    [
        (np.zeros((3, 5)), np.zeros((3, 2)), r"images must have the shape \(batch, 4\); got \(3, 5\)"),
        (np.full((3, 4), 2.0), np.zeros((3, 2)), r"images must be brightness 0\.\.1; got values from 2 to 2"),
        (np.zeros((3, 4)), np.zeros((2, 2)), r"targets must have the shape \(3, 2\), a row an image; got \(2, 2\)"),
        (np.zeros((3, 4)), [0, 1, 1], r"got \(3,\); make targets of labels with one_hot\(labels\)"),
        (np.zeros((1, 4)), [[0, np.nan]], "targets must be finite numbers; got NaN or infinity"),
    ],
)
def test_bad_input_is_named(images, targets, message):
    net = Network([4, 3, 2], rng=np.random.default_rng(0))
    with pytest.raises(ValueError, match=message):
        gradient(net, images, targets)
