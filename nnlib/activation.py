"""Activation functions: how a neuron squishes its weighted sum, and how steep the squish is."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

__all__ = ["ACTIVATIONS", "Activation", "relu", "relu_derivative", "sigmoid", "sigmoid_derivative"]

# Constants as arrays: numpy takes half as long over them as over Python's numbers, and in training the
# arrays are so small that this shows. float32 never narrows: float64 times float32 is float64.
HALF = np.array(0.5, np.float32)
ONE = np.array(1, np.float32)


def sigmoid(z, out=None):
    """Squish any weighted sum into the interval 0..1: σ(z) = 1 / (1 + e⁻ᶻ).

    Computed as ½ + ½·tanh(z/2), the same function in a form that cannot overflow.

    Parameters
    ----------
    z : array_like
        Weighted sums, any shape. float32 stays float32.
    out : numpy.ndarray, optional
        Where to put the result; may be `z` itself.

    Returns
    -------
    numpy.ndarray or numpy floating scalar
        Activations in 0..1, of the shape of `z`.
    """
    z = np.multiply(np.asarray(z), HALF, out=out)
    z = np.tanh(z, out=out)
    z = np.multiply(z, HALF, out=out)
    return np.add(z, HALF, out=out)


def sigmoid_derivative(z):
    """The slope of the sigmoid, σ′(z) = σ(z)·(1 − σ(z)), at most ¼.

    Parameters
    ----------
    z : array_like
        Weighted sums, any shape.

    Returns
    -------
    numpy.ndarray
        Slopes in 0..0.25, of the shape of `z`.
    """
    return _sigmoid_slope(sigmoid(z))


def relu(z, out=None):
    """Let a positive weighted sum through and silence a negative one: max(0, z).

    Parameters
    ----------
    z : array_like
        Weighted sums, any shape. float32 stays float32.
    out : numpy.ndarray, optional
        Where to put the result; may be `z` itself.

    Returns
    -------
    numpy.ndarray
        Activations of 0 or more, of the shape of `z`.
    """
    return np.maximum(z, 0, out=out)


def relu_derivative(z):
    """The slope of ReLU: 1 where z is positive, else 0 (also at 0, where it has no slope).

    Parameters
    ----------
    z : array_like
        Weighted sums, any shape.

    Returns
    -------
    numpy.ndarray
        Slopes, 0 or 1, of the shape and floating type of `z`.
    """
    return _relu_slope(relu(z))


def _sigmoid_slope(a, out=None):
    slope = np.subtract(ONE, a, out=out)
    return np.multiply(slope, a, out=out)


def _relu_slope(a, out=None):
    return np.sign(a, out=out)


class Activation(NamedTuple):
    """A function of the weighted sum, and its slope written in terms of the activation.

    Backpropagation has the activation a = σ(z) at hand and no longer z itself; both of our functions
    give their slope from a alone: σ′ = a(1 − a), and for ReLU the sign of a.
    """

    name: str
    function: Callable
    slope_at: Callable


ACTIVATIONS = {
    "sigmoid": Activation("sigmoid", sigmoid, _sigmoid_slope),
    "relu": Activation("relu", relu, _relu_slope),
}
