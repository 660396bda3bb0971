import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnlib import relu, relu_derivative, sigmoid, sigmoid_derivative
from nnlib.activation import ACTIVATIONS

Z = np.linspace(-30, 30, 601)
weighted_sums = st.floats(allow_nan=False, width=32)


def test_sigmoid_is_one_over_one_plus_e_to_minus_z():
    np.testing.assert_allclose(sigmoid(Z), 1 / (1 + np.exp(-Z)), rtol=0, atol=1e-15)


def test_sigmoid_of_numbers_known_by_heart():
    assert sigmoid(0) == 0.5
    assert sigmoid(np.log(3)) == pytest.approx(0.75)
    np.testing.assert_allclose(sigmoid([-np.log(3), np.log(9)]), [0.25, 0.9])


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_sigmoid_neither_overflows_nor_warns_far_out(dtype):
    z = np.array([-1000, 1000, -np.finfo(dtype).max, np.finfo(dtype).max, -np.inf, np.inf], dtype)
    with np.errstate(all="raise"):
        assert sigmoid(z).tolist() == [0, 1, 0, 1, 0, 1]
        assert sigmoid_derivative(z).tolist() == [0] * 6


@given(weighted_sums, weighted_sums)
def test_sigmoid_stays_in_0_to_1_and_never_falls(z1, z2):
    low, high = sigmoid(np.sort(np.array([z1, z2], np.float32)))
    assert 0 <= low <= high <= 1


@given(weighted_sums)
def test_sigmoid_is_symmetric(z):
    assert sigmoid(np.float32(z)) + sigmoid(np.float32(-z)) == pytest.approx(1, abs=1e-6)


def test_sigmoid_derivative_is_the_slope():
    h = 1e-5
    np.testing.assert_allclose(sigmoid_derivative(Z), (sigmoid(Z + h) - sigmoid(Z - h)) / (2 * h), atol=1e-9)
    assert sigmoid_derivative(0) == 0.25


def test_relu_keeps_what_is_positive():
    assert relu([-2.0, 0.0, 3.5]).tolist() == [0, 0, 3.5]


def test_relu_derivative_is_1_where_positive_else_0():
    assert relu_derivative([-2.0, 0.0, 1e-30, 3.5]).tolist() == [0, 0, 1, 1]


@pytest.mark.parametrize("function", [sigmoid, sigmoid_derivative, relu, relu_derivative])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_type_and_shape_are_kept_and_the_argument_too(function, dtype):
    z = np.array([[-1, 0, 2], [3, -4, 5]], dtype)
    before = z.copy()
    result = function(z)
    assert (result.dtype, result.shape) == (dtype, z.shape)
    np.testing.assert_array_equal(z, before)


@pytest.mark.parametrize("name, derivative", [("sigmoid", sigmoid_derivative), ("relu", relu_derivative)])
def test_slope_from_the_activation_is_the_derivative(name, derivative):
    activation = ACTIVATIONS[name]
    np.testing.assert_array_equal(activation.slope_at(activation.function(Z)), derivative(Z))
