"""How training went: cost and accuracy, epoch by epoch."""

import numpy as np
from matplotlib.ticker import FuncFormatter, MaxNLocator

from nnlib.plots import validation
from nnlib.plots.card import new_axes
from nnlib.plots.palette import CURVE_STYLES, FAINT_INK, HAIRLINE, INK

__all__ = ["accuracy_curve", "cost_curve"]

MOST_MARKED = 30  # epochs that leave room for a dot each
LABEL_HEIGHT = 12  # points
END_LABEL = "label at the end of a curve"


def cost_curve(costs, ax=None, label=None):
    """Draw the cost after each epoch, from epoch 1 on; the axis starts at a cost of 0.

    Parameters
    ----------
    costs : array_like, (epochs,)
        Mean cost of an example, 0 or more: `[epoch.cost for epoch in train(…)]`.
    ax : matplotlib.axes.Axes, optional
        Where to draw; a new figure otherwise. A second curve on the same axes gets a colour and dashes of its own.
    label : str, optional
        Stands at the end of the curve.

    Returns
    -------
    matplotlib.axes.Axes

    Raises
    ------
    ValueError
        If the costs are not in one row, or one is negative or not finite.
    """
    costs = validation.one_row("costs", costs)
    if costs.min() < 0:
        raise ValueError(f"costs must be 0 or more; got {costs.min():g}")
    ax = _curve(costs, ax, label, "cost (mean of the examples)")
    ax.set_ylim(bottom=0)
    _spread_labels(ax)
    return ax


def accuracy_curve(accuracies, ax=None, label=None):
    """Draw the share of images read right after each epoch, from epoch 1 on, in per cent.

    Parameters
    ----------
    accuracies : array_like, (epochs,)
        Shares 0..1, as `net.accuracy(digits.test)` gives them.
    ax : matplotlib.axes.Axes, optional
        Where to draw; a new figure otherwise. A second curve on the same axes gets a colour and dashes of its own.
    label : str, optional
        Stands at the end of the curve.

    Returns
    -------
    matplotlib.axes.Axes

    Raises
    ------
    ValueError
        If the accuracies are not in one row, or one is outside 0..1 or not finite.
    """
    accuracies = validation.one_row("accuracies", accuracies)
    low, high = accuracies.min(), accuracies.max()
    if low < 0 or high > 1:
        hint = "; divide per cent by 100" if low >= 0 and 1 < high <= 100 else ""
        raise ValueError(f"accuracies must be shares 0..1; got values from {low:g} to {high:g}{hint}")
    ax = _curve(accuracies, ax, label, "accuracy (% of images read right)")
    ax.yaxis.set_major_formatter(FuncFormatter(lambda share, _: f"{round(100 * share, 6):g}"))
    _spread_labels(ax)
    return ax


def _curve(values, ax, label, unit):
    if ax is None:
        ax = new_axes(5.6, 3.4)
    colour, dashes = CURVE_STYLES[len(ax.lines) % len(CURVE_STYLES)]
    epochs = np.arange(1, len(values) + 1)
    marker = "o" if len(values) <= MOST_MARKED else ""
    ax.plot(epochs, values, color=colour, linestyle=dashes, linewidth=2, marker=marker, markersize=4, label=label)
    if label is not None:
        ax.annotate(
            label,
            (epochs[-1], values[-1]),
            xytext=(7, 0),
            textcoords="offset points",
            color=colour,
            fontsize=9.5,
            va="center",
            gid=END_LABEL,
        )
    ax.set_xlabel("epoch", color=INK, fontsize=10)
    ax.set_ylabel(unit, color=INK, fontsize=10)
    ax.xaxis.set_major_locator(MaxNLocator(integer=True, min_n_ticks=1, steps=[1, 2, 5, 10]))
    last = max(line.get_xdata()[-1] for line in ax.lines)
    margin = min(0.9, 0.04 * (last - 1)) or 0.5  # less than 1, so that no tick says epoch 0
    ax.set_xlim(1 - margin, last + margin)
    ax.tick_params(colors=FAINT_INK, labelsize=9)
    ax.grid(axis="y", color=HAIRLINE, linewidth=0.6)
    ax.set_axisbelow(True)
    return ax


def _spread_labels(ax):
    """Move the labels at the curves' ends apart where they would cover each other."""
    points_per_pixel = 72 / ax.figure.dpi
    ax.get_ylim()  # matplotlib scales the axes to a new curve only when it is asked for their limits
    labels = [text for text in ax.texts if text.get_gid() == END_LABEL]
    heights = [ax.transData.transform(label.xy)[1] * points_per_pixel for label in labels]
    placed = -np.inf
    for k in np.argsort(heights):
        at = max(heights[k], placed + LABEL_HEIGHT)
        labels[k].set_position((7, at - heights[k]))
        placed = at
