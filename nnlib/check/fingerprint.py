"""What a check found, as a few plain values: enough to tell two wrong answers apart, small enough to keep.

A fingerprint is JSON: `True` for a check that passed, a list `[kind, …]` for one that did not.
"""

import math
from numbers import Number
from typing import Any

import numpy as np

from nnlib.check.call import Outcome
from nnlib.check.numbers_of import numbers_of
from nnlib.check.shown import one_line

FEW = 8
FIGURES = 6
TOLERANCE = 1e-4
GOLDEN = (5**0.5 - 1) / 2


def fingerprint(value: Any) -> list:
    """A result in a few plain values.

    Parameters
    ----------
    value : object
        Anything an answer gives.

    Returns
    -------
    list
        ["n", kind, shape, values] for numbers, at most eight of them, and of more their sum, their sum of squares and
        one in which each counts by its position;
        ["l", length, parts…] for a list or tuple; ["t", text] for a text; ["o", type's name] for anything else.
    """
    try:
        return _fingerprint(value, 0)
    except Exception:  # an answer may be an object that raises whenever it is touched
        return ["o", type(value).__name__]


def fingerprint_of_call(outcome: Outcome, why: str | None) -> Any:
    """What calling an answer gave: `True` where `why` is None and no input was changed."""
    if outcome.error is not None:
        return fingerprint_of_error(outcome.error)
    if outcome.changed:
        return ["changed", outcome.changed, True if why is None else fingerprint(outcome.result)]
    return True if why is None else fingerprint(outcome.result)


def fingerprint_of_error(error: BaseException) -> list:
    """An error by its kind and text."""
    try:
        text = one_line(str(error), 120)
    except Exception:
        text = ""
    return ["error", type(error).__name__, text]


def alike(one: Any, other: Any) -> bool:
    """Whether two fingerprints agree: numbers to one part in ten thousand, everything else exactly."""
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(alike, one, other))
    if _is_number(one) and _is_number(other):
        return one == other or math.isclose(one, other, rel_tol=TOLERANCE, abs_tol=1e-9)
    return type(one) is type(other) and one == other


def _fingerprint(value, depth):
    if isinstance(value, str):
        return ["t", one_line(value, 80)]
    if isinstance(value, (list, tuple)) and depth < 4 and not _even(value):
        return ["l", len(value), *(_fingerprint(part, depth + 1) for part in value[:FEW])]
    if isinstance(value, (Number, np.generic, np.ndarray, list, tuple)):
        array = numbers_of(value)
        return _numbers(array) if array.dtype.kind in "biufc" else ["o", array.dtype.kind, list(array.shape)]
    return ["o", type(value).__name__]


def _numbers(array):
    kind = "i" if array.dtype.kind in "iu" else "f" if array.dtype.kind == "f" else array.dtype.kind
    flat = array.ravel()
    if kind == "c":
        flat = np.concatenate([flat.real, flat.imag])
    values = flat[:: -(-flat.size // FEW)] if flat.size > FEW else flat
    with np.errstate(all="ignore"):
        flat = flat.astype(float)
        more = [flat.sum(), np.square(flat).sum(), by_position(flat)] if flat.size > FEW else []
    return ["n", kind, list(array.shape), [rounded(v) for v in [*values.astype(float), *more]]]


def by_position(flat: np.ndarray) -> float:
    """A sum in which each number counts 1 to 2 times, by where it stands: another order gives another sum."""
    return float(flat @ (1 + np.arange(flat.size) * GOLDEN % 1))


def rounded(value: float) -> float | str:
    """With as many figures as every processor gives alike; a text where it is no finite number."""
    value = float(value)
    if not math.isfinite(value):
        return str(value)
    value = float(f"{value:.{FIGURES}g}")
    return int(value) if value.is_integer() and abs(value) < 1e9 else value


def _even(values):
    try:
        return numbers_of(values).dtype.kind in "biufc"
    except Exception:
        return False


def _is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)
