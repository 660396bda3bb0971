"""Why an array has the wrong shape: transposed, wrong axis, a dimension summed away or kept."""

from typing import Any

import numpy as np


def shape_fault(got: np.ndarray, want: np.ndarray, close: Any, arguments: dict) -> str:
    """One sentence for two arrays of numbers whose shapes differ."""
    shapes = f"shape {got.shape}, expected {want.shape}"
    if got.shape == ():
        shapes = f"a single number, expected {_many(want)}"
    elif want.shape == ():
        shapes = f"shape {got.shape}, expected a single number"
    elif got.ndim == want.ndim == 1:
        shapes = f"{len(got)} value{'s' * (len(got) != 1)}, expected {len(want)}"
    reason = _reason(got, want, close, arguments)
    return f"{shapes}: {reason}" if reason else shapes


def _reason(got, want, close, arguments):
    if got.size == 0:
        return "it is empty"
    if got.ndim == want.ndim + 1 and len(got) > 1 and got.shape[1:] == want.shape and close(got[-1], want):
        return "it holds all on the way, and only its last part is asked for"
    if got.ndim == want.ndim > 0 and got.shape[1:] == want.shape[1:] and want.size > 2:
        few, many = sorted((got, want), key=len)
        words = "the rest is missing" if few is got else "more than is asked for follows"
        if close(many[: len(few)], few):
            return f"the first {len(few)} are right, and {words}"
        if close(many[-len(few) :], few):
            return (
                f"they are the last {len(few)}: those before are missing" if few is got else "too many stand in front"
            )
    if got.ndim == want.ndim == 2 and {n - m for n, m in zip(want.shape, got.shape)} == {1}:
        rows, columns = got.shape
        if close(want[:rows, :columns], got):
            return "its last row and its last column are missing"
    if got.ndim >= 2 and got.T.shape == want.shape:
        return "it is transposed" if close(got.T, want) else "rows and columns have changed places"
    if got.size == want.size and close(got.ravel(), want.ravel()):
        if want.ndim < got.ndim and 1 in got.shape:
            return "the values are right, with a dimension of length 1 too many (keepdims, or reshape?)"
        if got.ndim < want.ndim and 1 in want.shape:
            return "the values are right, with a dimension of length 1 missing (keepdims?)"
        return "the values are right, in another shape"
    if want.size > 2 and got.ndim == 0:
        for name, value in (("sum", want.sum()), ("mean", want.mean())):
            if close(got, value):
                return f"the {name} over everything is taken where one value each is asked for"
    if want.ndim == 0 and got.size > 1 and close(got.sum(), want):
        return "it is not summed up yet"
    for axis in range(want.ndim if np.unique(want).size > 2 else 0):
        for name in ("sum", "mean", "max"):
            less = getattr(want, name)(axis=axis) if want.shape[axis] else want
            if less.shape == got.shape and close(got, less):
                return f"the {name} over axis {axis} is taken once too often"
    return _wrong_axis(got, want, arguments) or _broadcast(got, want, close)


def _wrong_axis(got, want, arguments):
    """A reduction of an (n, m) argument to (m,) where (n,) is expected."""
    for name, value in arguments.items():
        shape = np.shape(value) if isinstance(value, np.ndarray) else ()
        if len(shape) == 2 and {got.shape, want.shape} == {(shape[0],), (shape[1],)} and shape[0] != shape[1]:
            return f"taken along the wrong axis of {name}, which is {shape}?"
    if got.ndim < want.ndim:
        return "a dimension is missing (summed away?)"
    return None


def _broadcast(got, want, close):
    if (
        got.ndim == want.ndim + 1
        and got.shape[1:] == want.shape
        and want.size
        and close(got, np.broadcast_to(want, got.shape))
    ):
        return "the right values stand there more than once (a column met a row?)"
    if got.ndim == 2 and want.ndim == 1 and got.shape == (want.size, want.size):
        return "every value met every other (a column met a row, or an outer product?)"
    if got.ndim == 1 and want.ndim == 1 and abs(len(got) - len(want)) == 1:
        return "one too many" if len(got) > len(want) else "one too few"
    return None


def _many(want):
    return f"{len(want)} values" if want.ndim == 1 else f"shape {want.shape}"
