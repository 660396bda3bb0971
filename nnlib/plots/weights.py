"""The weights into a neuron of the first layer, as a picture: blue is positive, red with dashes is negative."""

import numpy as np
from matplotlib.collections import PolyCollection
from matplotlib.colors import to_rgba

from nnlib.plots import validation
from nnlib.plots.card import grid_of_axes, new_axes
from nnlib.plots.colour_maps import WEIGHT_COLOURS
from nnlib.plots.palette import (
    FAINT_INK,
    FAINTEST_DASH,
    HAIRLINE,
    INK,
    MINUS_DASH,
    full_colour,
)

__all__ = ["weight_grid", "weight_grids"]


def weight_grid(weights, ax=None, title=None, limit=None):
    """Draw the weights into one neuron, one square for each pixel of the image.

    White is 0. Positive weights are blue, darker the larger; negative weights are red and carry a dash, a
    minus sign, so that the sign can be read without seeing hue.

    Parameters
    ----------
    weights : array_like, (784,) or (28, 28)
        A row of the first layer's W.
    ax : matplotlib.axes.Axes, optional
        Where to draw; a new figure otherwise.
    title : str, optional
    limit : float, optional
        The size of weight that has the full colour; that of `full_colour` by default. Give the same limit
        to grids that are to be compared.

    Returns
    -------
    matplotlib.axes.Axes

    Raises
    ------
    ValueError
        If the shape is another, a weight is not finite, or the limit is not positive.
    """
    weights = validation.square("weights", weights)
    limit = full_colour(weights) if limit is None else _checked_limit(limit)
    if ax is None:
        ax = new_axes(2.8, 2.8)
    _paint(ax, weights, limit)
    if title is not None:
        ax.set_title(title, color=INK, fontsize=10)
    return ax


def weight_grids(W, columns=8, titles=None, scale="weight"):
    """Draw the weights into every neuron of the first layer, all on one scale.

    Parameters
    ----------
    W : array_like, (n, 784)
        Row k holds the weights into neuron k.
    columns : int
        Grids in a row.
    titles : sequence of str, (n,), optional
        "neuron 0", "neuron 1" and so on by default.
    scale : str
        What is written over the scale, where a grid shows something else of each weight, such as its slope.

    Returns
    -------
    matplotlib.figure.Figure
        The scale stands below the grids. The largest 0.5 % of the weights share the full colour.

    Raises
    ------
    ValueError
        If a shape, a count or a weight does not fit.
    """
    W = validation.finite("W", W)
    if W.ndim != 2 or W.shape[1] != 784:
        raise ValueError(f"W must have the shape (n, 784), a row for each neuron; got {W.shape}")
    columns = validation.at_least(1, "columns", columns)
    titles = [f"neuron {k}" for k in range(len(W))] if titles is None else validation.captions("titles", titles, len(W))
    limit = full_colour(W)
    figure, axes = grid_of_axes(len(W), columns, 1.0, 1.2, foot_height=0.5)
    for weights, ax, title in zip(W, axes[:-1], titles):
        _paint(ax, weights.reshape(28, 28), limit)
        ax.set_title(title, color=INK, fontsize=8.5, pad=3)
    _colour_bar(axes[-1], scale, limit, clipped=limit < np.abs(W).max())
    return figure


def _paint(ax, weights, limit):
    ax.imshow(
        weights,
        cmap=WEIGHT_COLOURS,
        vmin=-limit,
        vmax=limit,
        interpolation="nearest",
        origin="upper",
        aspect="equal",
    )
    strength = np.clip(-weights / limit, 0, 1)
    rows, columns = np.nonzero(strength >= FAINTEST_DASH)
    half_width = 0.2 + 0.2 * strength[rows, columns]
    half_height = 0.08
    left, right, top, bottom = columns - half_width, columns + half_width, rows - half_height, rows + half_height
    corners = np.array([[left, top], [right, top], [right, bottom], [left, bottom]])
    colours = [to_rgba(MINUS_DASH, alpha) for alpha in 0.55 + 0.45 * strength[rows, columns]]
    ax.add_collection(PolyCollection(corners.transpose(2, 0, 1), facecolors=colours, edgecolors="none"))
    ax.set(xticks=[], yticks=[])
    ax.spines[:].set(color=HAIRLINE, linewidth=0.8, visible=True)


def _colour_bar(ax, scale, limit, clipped):
    # Painted like the grids, so that it shows the dashes too.
    squares = 25
    _paint(ax, np.linspace(-limit, limit, squares)[None, :], limit)
    below, above = ("≤ ", "≥ ") if clipped else ("", "")
    ax.set_xticks([0, squares // 2, squares - 1], [f"{below}−{limit:.2g}", "0", f"{above}+{limit:.2g}"])
    ax.tick_params(colors=INK, labelsize=8.5, length=0, pad=3)
    ax.set_title(scale, color=FAINT_INK, fontsize=8.5, pad=3)


def _checked_limit(limit):
    if not (np.isfinite(limit) and limit > 0):
        raise ValueError(f"limit must be a positive number; got {limit!r}")
    return float(limit)
