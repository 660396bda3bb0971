import numpy as np
import pytest

import nnlib.finite_differences
from nnlib import Network, gradient
from nnlib.finite_differences import check_gradient, finite_difference_gradient


@pytest.fixture
def example():
    rng = np.random.default_rng(1)
    return Network([6, 5, 4, 3], rng=rng), rng.random((7, 6)), rng.random((7, 3))


def test_one_neuron_by_hand():
    """a = σ(wx + b): ∂C/∂w = 2 (a − y) a (1 − a) x, and ∂C/∂b the same without x."""
    net = Network.from_parameters([1, 1], [2.0, -1.0])
    [(dW, db)] = finite_difference_gradient(net, [[0.75]], [[1.0]])
    a = 1 / (1 + np.exp(-0.5))
    slope = 2 * (a - 1) * a * (1 - a)
    assert dW.tolist() == [[pytest.approx(slope * 0.75, rel=1e-9)]]
    assert db.tolist() == [pytest.approx(slope, rel=1e-9)]


def test_shapes_are_those_of_the_layers_in_float64(example):
    layers = finite_difference_gradient(*example)
    assert [(dW.shape, db.shape) for dW, db in layers] == [((5, 6), (5,)), ((4, 5), (4,)), ((3, 4), (3,))]
    assert {part.dtype for layer in layers for part in layer} == {np.dtype(np.float64)}


@pytest.mark.parametrize("function", [finite_difference_gradient, check_gradient])
def test_the_network_is_not_changed(function, example):
    net = example[0]
    before = net.parameters.copy()
    function(*example)
    np.testing.assert_array_equal(net.parameters, before)
    assert net.parameters.dtype == np.float32


def test_a_right_gradient_passes(example):
    assert check_gradient(*example) < 1e-8


@pytest.mark.parametrize("layer, part", [(0, 0), (0, 1), (1, 0), (2, 1)])
def test_one_wrong_sign_is_found_in_any_layer(example, monkeypatch, layer, part):
    def wrong(net, images, targets):
        layers = gradient(net, images, targets)
        layers[layer][part].flat[0] *= -1
        return layers

    monkeypatch.setattr(nnlib.finite_differences, "gradient", wrong)
    assert check_gradient(*example) > 1e-3


def test_a_gradient_of_zeros_agrees_with_itself():
    saturated = Network.from_parameters([1, 1], [0.0, 1000.0])
    assert check_gradient(saturated, [[0.5]], [[0.5]]) == 0


def test_a_smaller_step_is_closer_by_its_square(example):
    assert check_gradient(*example, step=1e-2) == pytest.approx(100 * check_gradient(*example, step=1e-3), rel=0.05)


@pytest.mark.parametrize("step", [0, -1e-5, np.nan, np.inf])
def test_a_step_that_is_no_step_is_refused(example, step):
    with pytest.raises(ValueError, match=f"step must be a number above 0; got {step}"):
        finite_difference_gradient(*example, step=step)


def test_bad_images_and_targets_are_named(example):
    net, images, targets = example
    with pytest.raises(ValueError, match=r"images must have the shape \(batch, 6\); got \(7, 5\)"):
        finite_difference_gradient(net, images[:, 1:], targets)
    with pytest.raises(ValueError, match=r"outputs and targets must have the same shape .* got \(7, 3\) and \(6, 3\)"):
        finite_difference_gradient(net, images, targets[1:])
