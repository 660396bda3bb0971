"""What the checks of a wrong answer have seen, as far as the search for its cause needs it."""

from typing import Any, NamedTuple

import numpy as np


class Evidence(NamedTuple):
    """Of one run of a question's checks.

    Attributes
    ----------
    passed : int
        How many checks passed before the first that failed.
    numbers : int
        How many numbers or texts were compared; few can be met by chance.
    seconds : float
        How long the run took.
    facts : frozenset of str
        "overflow": a number was too large. "whole": whole numbers where fractions are expected. "some": some checks
        passed. "one": all but one passed, and that compares a single number. "close": a number is nearly right.
        "limit": what failed are limits that a number must reach, and no comparison.
    """

    passed: int = 0
    numbers: int = 9
    seconds: float = 0.0
    facts: frozenset[str] = frozenset()


def count(want: Any) -> int:
    """How many numbers stand in it."""
    if isinstance(want, (list, tuple)):
        return sum(map(count, want))
    return int(np.size(want))


def near(got: Any, want: Any) -> bool:
    """Whether a number is nearly right."""
    try:
        return 0 < abs(float(got) - float(want)) < abs(float(want)) / 50
    except (TypeError, ValueError):  # no number
        return False


def whole(values: Any) -> bool:
    """Whether all of them are whole numbers."""
    try:
        array = np.asarray(values, float)
    except (TypeError, ValueError):
        return False
    return array.size > 0 and bool(np.all(array == np.round(array)))
