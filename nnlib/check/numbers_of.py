"""Numbers of any honest kind as an array of numpy's: fractions, decimals and very large integers too."""

from numbers import Number
from typing import Any

import numpy as np


def numbers_of(value: Any) -> np.ndarray:
    """The value as an array, of a kind that numpy calculates with where it holds numbers only.

    Parameters
    ----------
    value : object
        A number, an array, or nested lists of them.

    Returns
    -------
    numpy.ndarray
        Of numbers (dtype kind b, i, u, f or c); of another kind where something else stands among the values.

    Raises
    ------
    ValueError
        If lists of different lengths stand in it.
    """
    array = np.asarray(value)
    if array.dtype.kind != "O" or not array.size:
        return array
    parts = [part.item() if isinstance(part, np.ndarray) and part.ndim == 0 else part for part in array.flat]
    if not all(isinstance(part, Number) for part in parts):
        return array
    plain = [part if isinstance(part, complex | np.number) else _double(part) for part in parts]
    return np.array(plain).reshape(array.shape)


def rounding_of(array: np.ndarray) -> float:
    """The relative error that the array's own kind of number makes: 0.001 for float16, nothing for whole numbers."""
    return float(np.finfo(array.dtype).eps) if array.dtype.kind in "fc" else 0.0


def _double(number):
    try:
        return float(number)
    except OverflowError:
        return float("inf") if number > 0 else float("-inf")
    except ValueError:  # a decimal that signals that it is no number
        return float("nan")
