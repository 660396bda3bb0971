"""Slips of typing in a value: a decimal comma, quotation marks round a number, a tuple without its comma."""

from typing import Any

import numpy as np


def typing_slip(got: Any, want: Any) -> str | None:
    """Why a typed value is not the expected one, where its form alone shows it; None elsewhere.

    Parameters
    ----------
    got : object
    want : object
        The expected value.
    """
    if isinstance(got, str) and not isinstance(want, str):
        if isinstance(want, (list, tuple)) and len(want) > 1 and isinstance(want[0], str):
            return f'this is one text, where a list of {len(want)} texts is expected: ["…", "…"]'
        return "quotation marks make a text of it: a number stands without them" if _reads_as_number(got) else None
    if isinstance(want, tuple) and len(want) == 1 and np.ndim(got) == 0 and got == want[0]:
        return "brackets alone make no tuple: of one number it is written with a comma, as in (3,)"
    numbers = isinstance(got, (list, tuple)) and all(type(part) in (int, float) for part in got)
    if numbers and len(got) > np.size(want) and _with_points(list(got), np.ravel(want).tolist()):
        return "a comma separates two numbers: Python's decimal sign is the point"
    return None


def _reads_as_number(text):
    try:
        float(text.replace(",", ".").strip("[]() ").split(".")[0])
    except ValueError:
        return False
    return True


def _with_points(got, want):
    """Whether `want` comes of `got` with some commas read as points."""
    if not want:
        return not got
    if not got:
        return False
    if np.isclose(got[0], want[0]) and _with_points(got[1:], want[1:]):
        return True
    if len(got) < 2 or type(got[0]) is not int or type(got[1]) is not int or got[1] < 0:
        return False
    return bool(np.isclose(float(f"{got[0]}.{got[1]}"), want[0])) and _with_points(got[2:], want[1:])
