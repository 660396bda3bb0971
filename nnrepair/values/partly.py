"""What an answer has in common with a known mistake, part by part: where it is not right, it gives what that gives.

Parts are fingerprints, as `nnlib.check.fingerprint` makes them: True, ["n", kind, shape, values], ["l", length, …].
"""

from collections.abc import Callable
from typing import Any

ENOUGH = 3  # numbers that are the mistake's: fewer can be met by chance
FEW = 8  # of so few numbers a fingerprint holds each


def in_common(mine: Any, right: Any, theirs: Any, alike: Callable[[Any, Any], bool]) -> int:
    """How many numbers of a result are the mistake's and not right; −1 where one is neither.

    Parameters
    ----------
    mine, right, theirs : list or True
        Fingerprints of an answer's result, of the right one, and of the mistake's.
    alike : callable
    """
    if mine is True or alike(mine, right):
        return 0
    if not all(isinstance(one, list) and len(one) == len(mine) and one[0] == mine[0] for one in (right, theirs)):
        return _size(mine) if alike(mine, theirs) else -1
    if mine[0] == "l":
        counts = [in_common(*parts, alike) for parts in zip(mine[2:], right[2:], theirs[2:])]
        return -1 if -1 in counts else sum(counts)
    if mine[0] == "n" and len(mine[3]) <= FEW and mine[2] == right[2] == theirs[2]:
        off = [(one, other) for one, want, other in zip(mine[3], right[3], theirs[3]) if not alike(one, want)]
        return len(off) if all(alike(one, other) for one, other in off) else -1
    return _size(mine) if alike(mine, theirs) else -1


def enough(counts: list[int]) -> bool:
    """Whether what the checks have in common with a mistake is no chance."""
    return -1 not in counts and sum(counts) >= ENOUGH


def _size(part):
    if part[0] == "l":
        return sum(map(_size, part[2:]))
    return len(set(map(str, part[3]))) if part[0] == "n" else -1
