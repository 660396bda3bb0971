"""Calls beside a check's own: by them a wrong answer is told from a mistake that answers the check alike.

The arguments are those of the first call that failed, turned round, of one example only, and of another size.
"""

import contextlib
from collections.abc import Callable
from typing import Any

import numpy as np

from nnlib.check.call import called
from nnlib.check.fingerprint import alike, by_position, rounded
from nnlib.check.numbers_of import numbers_of

QUICK = 0.3  # seconds; where a check takes longer, nothing is called any further


def probed(function: Callable, arguments: tuple, keywords: dict) -> list:
    """What an answer gives in each probe: how many numbers, their sum, and their sum by position; None where none."""
    from nnrepair import changed_arguments  # only once something is wrong

    return [_summary(called(function, changed, keywords).result) for changed in changed_arguments(arguments)]


def contradict(one: list | tuple, other: list) -> bool:
    """Whether two answers give numbers in some probe, and not the same."""
    return any(not alike(a, b) for a, b in zip(one, other) if a and b)


def _summary(result: Any) -> list | None:
    flat = [np.ravel(part) for part in _arrays(result)]
    if not flat or any(part.dtype.kind not in "biuf" for part in flat):
        return None
    with np.errstate(all="ignore"):
        row = np.concatenate(flat).astype(float)
        return [row.size, rounded(row.sum()), rounded(by_position(row))]


def _arrays(result):
    with contextlib.suppress(Exception):  # a result may raise whenever it is touched
        return [numbers_of(result)]
    return [array for part in result for array in _arrays(part)] if isinstance(result, (list, tuple)) else []
