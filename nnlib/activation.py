"""Activation functions: how a neuron squishes its weighted sum, and how steep the squish is."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

__all__ = ["ACTIVATIONS", "Activation", "relu", "relu_derivative", "sigmoid", "sigmoid_derivative"]


def sigmoid(z):
    """Squish any weighted sum into the interval 0..1: σ(z) = 1 / (1 + e⁻ᶻ).

    Computed as ½ + ½·tanh(z/2), the same function in a form that cannot overflow.

    Parameters
    ----------
    z : array_like
        Weighted sums, any shape. float32 stays float32.

    Returns
    -------
    numpy.ndarray or numpy floating scalar
        Activations in 0..1, of the shape of `z`.
    """
    return 0.5 * np.tanh(0.5 * np.asarray(z)) + 0.5


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


def relu(z):
    """Let a positive weighted sum through and silence a negative one: max(0, z).

    Parameters
    ----------
    z : array_like
        Weighted sums, any shape. float32 stays float32.

    Returns
    -------
    numpy.ndarray
        Activations of 0 or more, of the shape of `z`.
    """
    return np.maximum(z, 0)


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


def _sigmoid_slope(a):
    return a * (1 - a)


def _relu_slope(a):
    return np.sign(a)


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
