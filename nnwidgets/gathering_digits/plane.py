"""Places on a plane whose distances come as near as they can to distances between points of many dimensions."""

import numpy as np

__all__ = ["distances_between", "on_a_plane", "principal_plane"]

TURNS = 120  # of SMACOF: on layers of this course it hardly moves any more


def distances_between(points):
    """Of every point from every other.

    Parameters
    ----------
    points : array_like, (n, dimensions)

    Returns
    -------
    numpy.ndarray, (n, n) float64
    """
    points = np.asarray(points, float)
    squares = (points**2).sum(axis=1)
    return np.sqrt(np.maximum(squares[:, None] - 2 * points @ points.T + squares, 0))


def principal_plane(distances):
    """Places to begin with: the two directions in which the points vary most.

    Source: W. Torgerson, Multidimensional scaling: I. Theory and method, Psychometrika 17, 1952.

    Parameters
    ----------
    distances : array_like, (n, n)

    Returns
    -------
    numpy.ndarray, (n, 2)
    """
    centre = np.eye(len(distances)) - 1 / len(distances)
    values, vectors = np.linalg.eigh(-0.5 * centre @ np.square(distances) @ centre)
    return vectors[:, :-3:-1] * np.sqrt(np.maximum(values[:-3:-1], 0))


def on_a_plane(distances, start):
    """The places that keep the distances best, found from a start: each turn makes the misfit smaller.

    Source: J. de Leeuw, Applications of convex analysis to multidimensional scaling (SMACOF), 1977.

    Parameters
    ----------
    distances : array_like, (n, n)
    start : array_like, (n, 2)

    Returns
    -------
    numpy.ndarray, (n, 2)
    """
    places = np.array(start, float)
    for _ in range(TURNS):
        ratios = distances / np.maximum(distances_between(places), 1e-9)
        places = (ratios.sum(axis=1)[:, None] * places - ratios @ places) / len(places)
    return places
