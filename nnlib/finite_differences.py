"""The gradient by brute force: nudge every parameter and see how the cost changes."""

import numpy as np

from nnlib.cost import cost
from nnlib.gradient import gradient
from nnlib.network import split_parameters
from nnlib.validation import checked_images

__all__ = ["check_gradient", "finite_difference_gradient"]


def finite_difference_gradient(net, images, targets, *, step=1e-5):
    """The gradient of the mean cost by central differences: ∂C/∂p ≈ (C(p + h) − C(p − h)) / 2h.

    Each parameter p in turn is nudged by the step h up and down, on a float64 copy of the network: twice
    n_parameters passes through it, where backpropagation needs one forward and one backward. The error
    is of the order h², plus rounding of the order 10⁻¹⁶/h; h = 10⁻⁵ balances the two. A nudge that moves a
    ReLU across its kink at 0 gives a slope between the two that are there.

    Parameters
    ----------
    net : Network
        Not changed.
    images : array_like, (batch, n_in)
        Brightness 0..1.
    targets : array_like, (batch, n_out)
        Desired outputs, such as one_hot(labels).
    step : float
        The nudge h, above 0.

    Returns
    -------
    list of (dW, db)
        float64, for each layer in the shapes of its W (n_out, n_in) and b (n_out,), as `gradient` gives it.

    Raises
    ------
    ValueError
        If the images or targets have the wrong shape, the images leave the range 0..1, or the step is
        not a number above 0.
    """
    if not 0 < step < np.inf:
        raise ValueError(f"step must be a number above 0; got {step}")
    nudged = net.copy(np.float64)
    images = checked_images(images, nudged)
    slopes = np.empty_like(nudged.parameters)
    for i, p in enumerate(net.parameters.tolist()):
        nudged.parameters[i] = p + step
        cost_above = cost(nudged(images), targets)
        nudged.parameters[i] = p - step
        cost_below = cost(nudged(images), targets)
        nudged.parameters[i] = p
        slopes[i] = (cost_above - cost_below) / (2 * step)
    return split_parameters(slopes, net.sizes)


def check_gradient(net, images, targets, *, step=1e-5):
    """How far backpropagation is from central differences: max |g − f| / max(|g|, |f|).

    g is every entry of `gradient` in float64, f every entry of `finite_difference_gradient`. A right gradient
    gives about 10⁻⁹, a wrong one 10⁻² or more. A right one can fail near a kink of ReLU, and where the gradient
    itself is as small as the rounding of f.

    Parameters
    ----------
    net : Network
        Not changed.
    images : array_like, (batch, n_in)
        Brightness 0..1.
    targets : array_like, (batch, n_out)
        Desired outputs, such as one_hot(labels).
    step : float
        The nudge h of `finite_difference_gradient`.

    Returns
    -------
    float
        The largest difference of all parameters, relative to the largest component: 0 to 2.

    Raises
    ------
    ValueError
        As `finite_difference_gradient`.
    """
    g = _in_one_row(gradient(net.copy(np.float64), images, targets))
    f = _in_one_row(finite_difference_gradient(net, images, targets, step=step))
    largest = max(np.abs(g).max(), np.abs(f).max())
    return float(np.abs(g - f).max() / largest) if largest > 0 else 0.0


def _in_one_row(layers):
    return np.concatenate([part.ravel() for layer in layers for part in layer])
