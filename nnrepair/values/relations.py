"""How one array of numbers relates to another of the same shape: the cause of a wrong value, where one shows.

Every sentence is a fact about the two arrays. A relation that any two numbers have (every single number is off by
some constant from another) is only told where more than one number bears it out.
"""

from typing import Any

import numpy as np

from nnrepair.values.number import number


def relation(got: np.ndarray, want: np.ndarray, close: Any, arguments: dict) -> str | None:
    """The first relation that holds between finite arrays of one shape, as a sentence; None if none does.

    Parameters
    ----------
    got, want : numpy.ndarray
        Of the same shape, finite, not close to each other.
    close : callable
        Says whether two arrays agree.
    arguments : dict
        What the function was called with, by parameter's name.
    """
    if got.size == 0:
        return None
    with np.errstate(all="ignore"):
        for find in (
            _input_itself,
            _moved,
            _bias,
            _sign,
            _all_alike,
            _bytes,
            _integers,
            _factor,
            _transposed,
            _constant,
            _each_row,
            _function_of,
            _order,
        ):
            if sentence := find(got, want, close, arguments):
                return sentence
    return None


def _input_itself(got, want, close, arguments):
    for name, value in arguments.items():
        if got.size > 1 and isinstance(value, np.ndarray) and np.array_equal(got, value):
            return f"it is the input {name}, unchanged"
    return None


def _moved(got, want, close, arguments):
    """How far new parameters are from the old ones, in place of how far they should be."""
    for name, old in _layers(arguments):
        if old.shape != got.shape or close(want, old):
            continue
        if np.array_equal(got, old):
            return f"it is that of `{name}`, unchanged"
        way, asked = got - old, want - old
        k = float(np.vdot(asked, way) / np.vdot(asked, asked))
        if got.size < 2 or k == 0 or not np.isfinite(k) or not close(want + (k * asked - way), want):
            continue
        if abs(k + 1) < 1e-4:
            return "it moves the wrong way: as far as it should, with the opposite sign"
        for other, value in arguments.items():
            if isinstance(value, (int, float)) and value != 1 and abs(k * value - 1) < 1e-4:
                return f"it moves as if `{other}` were 1: is it forgotten here?"
        n = round(k if k > 1 else 1 / k)
        if n > 1 and abs((k if k > 1 else 1 / k) / n - 1) < 1e-4:
            far = f"{n} times as far as it should" if k > 1 else f"1/{n} of the way it should"
            mean = " (a sum over a batch where a mean belongs?)" if k > 1 and n in _lengths(arguments) else ""
            return f"it moves {far}{mean}"
    return None


def _layers(arguments):
    """The arrays of every list of (W, b) pairs that the function took, and the list's name."""
    for name, value in arguments.items():
        if isinstance(value, list) and value and all(isinstance(pair, tuple) for pair in value):
            yield from ((name, part) for pair in value for part in pair if isinstance(part, np.ndarray))


def _bias(got, want, close, arguments):
    """Missing, added twice or subtracted, where the function took a bias."""
    for name in ("b", "bias", "biases"):
        try:
            bias = np.asarray(arguments[name], float)
            bias = np.broadcast_to(bias, want.shape)
        except (KeyError, TypeError, ValueError):
            continue
        if close(want + bias, want):
            continue
        if close(got, want - bias):
            return "the bias is missing"
        if close(got, want + bias):
            return "the bias is added twice"
        if close(got, want - 2 * bias):
            return "the bias is subtracted instead of added"
    return None


def _sign(got, want, close, arguments):
    if close(got, -want):
        return "the sign is the wrong way round"
    if close(got, np.abs(want)):
        return "the signs are lost"
    return None


def _all_alike(got, want, close, arguments):
    if got.size > 1 and close(got, np.broadcast_to(got.flat[0], got.shape)) and np.ptp(want) > 0:
        return f"every value is {number(got.flat[0])}"
    return None


def _bytes(got, want, close, arguments):
    for bits in (8, 16):
        if want.max() >= 2**bits and want.min() >= 0 and close(got, np.mod(want, 2**bits)):
            return (
                f"numbers from {2**bits} on begin again at 0: an array of {bits} bits (its dtype) holds no larger ones"
            )
    return None


def _integers(got, want, close, arguments):
    # Zeros and ones have many causes; a 2 or a −3 where 2.4 and −3.7 are expected has one.
    if close(want, np.round(want)) or not close(got, np.round(got)) or np.abs(got).max() < 2:
        return None
    if close(got, np.trunc(want)) or close(got, np.floor(want)):
        return "the values are cut to whole numbers (integer division, or an array of integers?)"
    return "the values are rounded to whole numbers" if close(got, np.round(want)) else None


def _factor(got, want, close, arguments):
    k = float(np.vdot(want, got) / np.vdot(want, want)) if np.any(want) else 0.0
    if k == 0 or not np.isfinite(k) or not close(got, k * want):
        return None
    whole = k if abs(k) >= 1 else 1 / k
    nice = abs(whole - round(whole)) < 1e-5 * abs(whole) and 2 <= abs(whole) < 1e6
    if want.size > 1 and np.count_nonzero(want) < 2:
        return None
    if not nice or k < 0:
        return f"every value is off by the same factor, {k:.4g}" if np.count_nonzero(want) > 1 else None
    n = abs(round(whole))
    if want.size == 1 and (close(got, 1 - want) or (n != 2 and n not in _lengths(arguments))):
        return None
    which = "it is" if want.size == 1 else "every value is"
    if abs(k) > 1:
        times = "twice what is expected" if n == 2 else f"{n} times what is expected"
    else:
        times = "half of what is expected" if n == 2 else f"1/{n} of what is expected"
    if n == 100 and k > 1:
        times += " (per cent where a share is expected?)"
    elif n > 2 and n in _lengths(arguments):
        times += (
            f" (a sum over {n} where a mean belongs?)" if abs(k) > 1 else f" (a mean over {n} where a sum belongs?)"
        )
    return f"{which} {times}"


def _transposed(got, want, close, arguments):
    if got.ndim == 2 and got.shape[0] == got.shape[1] and close(got.T, want):
        return "it is transposed: rows and columns have changed places"
    return None


def _constant(got, want, close, arguments):
    off = got - want
    if got.size > 1 and close(want + off.flat[0], got):
        return f"every value is off by the same amount, {number(off.flat[0])}"
    return None


def _each_row(got, want, close, arguments):
    if got.ndim != 2 or min(got.shape) < 2:
        return None
    off = got - want
    if close(want + off[:1], got):
        return "every row is off by the same amounts (is the bias missing, or added twice?)"
    if close(want + off[:, :1], got):
        return "every column is off by the same amounts"
    return None


def _function_of(got, want, close, arguments):
    """The whole result sent through one more, or one less, simple step."""
    if want.size == 1 and 0 < want.flat[0] < 1 and want.flat[0] != 0.5 and close(got, 1 - want):
        return "it is 1 minus what is expected"
    if np.unique(want).size < 2:
        return None
    steps = {
        "it is 1 minus what is expected": 1 - want,
        "it is the square of what is expected": want**2,
        "it is the square root of what is expected": np.sqrt(np.abs(want)) if (want >= 0).all() else None,
        "it is 1 divided by what is expected": 1 / want if np.all(want) else None,
        "it is the sigmoid of what is expected": 1 / (1 + np.exp(-np.clip(want, -500, 500))),
        "the negative values are replaced by 0": np.maximum(want, 0) if (want < 0).any() else None,
    }
    if close(1 / (1 + np.exp(-np.clip(got, -500, 500))), want):
        return "nothing is squished: the sigmoid of these values is what is expected"
    return next((sentence for sentence, value in steps.items() if value is not None and close(got, value)), None)


def _order(got, want, close, arguments):
    if got.size > 1 and close(np.sort(got, axis=None), np.sort(want, axis=None)):
        return "the values are right, but in the wrong order"
    return None


def _lengths(arguments):
    lengths = set()
    for value in arguments.values():
        shape = np.shape(value) if isinstance(value, (np.ndarray, int, float)) else None
        if shape is None and isinstance(value, (list, tuple)):
            shape = (len(value),)
        lengths |= set(shape or ())
    return lengths
