"""Edges on a grid of 28 × 28: what a perfect detector of one would have as weights."""

from functools import cache
from itertools import product

import numpy as np

__all__ = ["ALL_EDGES", "KINDS", "PLACES", "SIZES", "TURNS", "all_edges", "edge"]

PLACES = range(-9, 10, 2)
TURNS = 8
KINDS = ("step", "stroke")
SIZES = {"narrow": 1.5, "broad": 2.5}
ALL_EDGES = list(product(SIZES, KINDS, range(TURNS), PLACES, PLACES))

_ROWS, _COLUMNS = np.mgrid[:28, :28] - 13.5


def edge(size, kind, turn, row, column):
    """One edge, its weights with the mean 0 and the length 1.

    Parameters
    ----------
    size : {"narrow", "broad"}
    kind : {"step", "stroke"}
        Positive on one side and negative on the other, or positive along a line and negative on both sides of it.
    turn : float
        In eighths of half a turn.
    row, column : float
        Of its middle, counted from the middle of the grid.

    Returns
    -------
    numpy.ndarray, (784,) float64
    """
    angle, width = turn * np.pi / TURNS, SIZES[size]
    across = ((_COLUMNS - column) * np.cos(angle) + (_ROWS - row) * np.sin(angle)) / width
    along = ((_ROWS - row) * np.cos(angle) - (_COLUMNS - column) * np.sin(angle)) / width
    weights = np.exp(-(across**2) / 2 - along**2 / 8) * (across if kind == "step" else 1 - across**2)
    weights -= weights.mean()
    return (weights / np.linalg.norm(weights)).ravel()


@cache
def all_edges():
    """Every one of ALL_EDGES, (3200, 784) float32."""
    return np.array([edge(*which) for which in ALL_EDGES], np.float32)
