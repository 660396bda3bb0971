"""The most likely reason why a result is not the expected one, in one plain sentence."""

from typing import Any

import numpy as np

from nnlib.check.closeness import Closeness
from nnlib.check.numbers_of import numbers_of, rounding_of
from nnlib.check.shown import described, number, shown

TOLERANCE = 1e-5


def diagnose(
    got: Any,
    want: Any,
    *,
    arguments: dict[str, Any] | None = None,
    parts: tuple[str, ...] = (),
    tolerance: float = TOLERANCE,
) -> str | None:
    """Say what is wrong with a result.

    Parameters
    ----------
    got : object
        The result; anything at all.
    want : number, str, bool, None, array_like, or list or tuple of these
        The expected result. A list of (W, b) pairs is compared pair by pair.
    arguments : dict, optional
        What the function was called with, by parameter's name: a missing bias or a wrong axis shows by them.
    parts : tuple of str, optional
        Names of the parts of a tuple, such as ("dW", "db").
    tolerance : float
        Greatest relative error; a hundredth of it, of the largest expected value, is the greatest absolute error.

    Returns
    -------
    str or None
        None where the result agrees.
    """
    try:
        return _cause(got, want, arguments or {}, parts, tolerance)
    except Exception:  # an answer may be an object that raises whenever it is touched
        return f"it is an object of type {type(got).__name__} that cannot be compared with {shown(want)}"


def _cause(got, want, arguments, parts, tolerance):
    if isinstance(want, str) or want is None:
        return _word(got, want)
    if (kind := _no_array(got)) is not None:
        return kind
    if isinstance(want, (list, tuple)) and (parts or not _even(want)):
        return _each_part(got, want, arguments, parts, tolerance)
    return _numbers(got, want, arguments, tolerance)


def _word(got, want):
    if want is None:
        return None if got is None else f"it is {shown(got)}, expected None"
    if isinstance(got, str):
        return (
            None if got.strip().casefold() == want.strip().casefold() else f"it is {shown(got)}, expected {shown(want)}"
        )
    return f"it is {shown(got)}, expected {shown(want)}, a text in quotes"


def _no_array(got):
    """Why `got` cannot be compared as numbers, or None."""
    if got is None:
        return "it is None: is `return` missing?"
    if got is Ellipsis:
        return "it is still `...`"
    if isinstance(got, type):
        return f"it is {described(got)} itself, expected a value"
    if isinstance(got, (str, bytes)):
        return f"it is the text {shown(got)}, expected a number" if len(got) < 30 else "it is a text, expected numbers"
    if hasattr(got, "__next__"):
        return "it is a generator or iterator: put list(…) around it, or return instead of yield"
    if callable(got) and not isinstance(got, np.ndarray):
        return f"it is {described(got)} itself: is it called, with its arguments in parentheses?"
    if isinstance(got, (set, dict)):
        return f"it is a {type(got).__name__}, expected numbers in order"
    return None


def _even(values):
    """Whether nested lists are one array of numbers or of texts."""
    try:
        return np.asarray(values).dtype.kind in "biufc"
    except ValueError:
        return False


def _each_part(got, want, arguments, names, tolerance):
    if not isinstance(got, (list, tuple)) and not (isinstance(got, np.ndarray) and got.ndim):
        return f"it is {shown(got)}, expected a {type(want).__name__} of {len(want)}"
    pairs = all(isinstance(part, tuple) and len(part) == 2 for part in want)
    if len(got) != len(want):
        few = f"{len(got)} {'pair' if pairs else 'value'}{'s' * (len(got) != 1)}, expected {len(want)}"
        return f"{few}: {', '.join(names)}" if names and len(names) == len(want) else few
    if pairs and not all(isinstance(part, (list, tuple)) for part in got):
        return f"its parts are no pairs: a list of {len(want)} pairs (W, b) is expected"
    inner = (names if len(names) == 2 else ("W", "b")) if pairs else ()
    labels = [f"[{place}]" for place in range(len(want))] if pairs or len(names) != len(want) else names
    for label, part, wanted in zip(labels, got, want):
        if sentence := _cause(part, wanted, arguments, inner, tolerance):
            return f"{label} {sentence}" if pairs else f"{label}: {sentence}"
    return None


def _numbers(got, want, arguments, tolerance):
    want = np.asarray(want)
    try:
        g = numbers_of(got)
    except ValueError:
        return f"it is {described(got)} that is no array of numbers: rows of different lengths?"
    if g.dtype.kind == "O":
        return _objects(got, g)
    if g.dtype.kind not in "biufc":
        return (
            f"the values are of type {g.dtype}, expected numbers"
            if g.dtype.kind not in "US"
            else "the values are texts, expected numbers"
        )
    if g.dtype.kind == "c" and want.dtype.kind != "c":
        return "the values are complex numbers, expected real ones"
    tolerance = max(tolerance, 2 * rounding_of(g))
    g, want = _double(g), _double(want)
    close = Closeness(want, tolerance)

    with np.errstate(all="ignore"):
        if g.shape == want.shape and close(g, want):
            return None
        from nnrepair.values import relation, shape_fault  # only once something is wrong

        if g.shape != want.shape:
            return shape_fault(g, want, close, arguments)
        if sentence := _not_finite(g, want):
            return sentence
        if not np.isfinite(want).all():
            return _first_difference(g, want, close)
        return relation(g, want, close, arguments) or _first_difference(g, want, close)


def _double(values):
    return values.astype(complex if values.dtype.kind == "c" else float)


def _objects(got, g):
    if g.ndim == 0:
        return f"it is {described(got)}, expected numbers"
    if any(part is None for part in g.flat):
        return "None stands among the values"
    return "the values are objects, expected numbers"


def _not_finite(g, want):
    fault = ~np.isfinite(g) & np.isfinite(want)
    if not fault.any():
        return None
    nan = np.isnan(g[fault]).any()
    what = "NaN, not a number" if nan else "infinity"
    reason = "0/0, ∞ − ∞ or the logarithm of a negative number?" if nan else "an overflow, or a division by 0?"
    return f"it is {what} ({reason})" if g.ndim == 0 else f"{fault.sum()} of {g.size} values are {what} ({reason})"


def _first_difference(g, want, close):
    if g.size == 1:
        return f"it is {number(g.flat[0])}, expected {number(want.flat[0])}"
    where = np.argwhere(~close.each(g, want))
    first = tuple(int(index) for index in where[0])
    place = f"[{', '.join(map(str, first))}]"
    return (
        f"{len(where)} of {g.size} values differ, the first at {place}: "
        f"{number(g[first])}, expected {number(want[first])}"
    )
