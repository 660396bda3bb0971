"""What an answer has in common with a known mistake, part by part: where it is not right, it gives what that gives.

Parts are fingerprints, as `nnlib.check.fingerprint` makes them: True, ["n", kind, shape, values], ["l", length, …].
"""

from collections.abc import Callable
from typing import Any

from nnrepair.values.in_full import in_full

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


def the_one(
    mistakes: list[Any], outcomes: list, rights: list, apart: bool, alike: Callable[[Any, Any], bool]
) -> Any | None:
    """The one mistake with which an answer has in common what is wrong with it.

    Parameters
    ----------
    mistakes : list
        Each has `outcomes`.
    outcomes, rights : list
        Fingerprints of the answer's outcomes, and of the right ones.
    apart : bool
        Whether each outcome is that of a value of its own: then the first wrong one may be a mistake's that has
        all others right, whatever the others are.
    alike : callable
    """
    known = [mistake for mistake in mistakes if len(mistake.outcomes) == len(outcomes)]
    found = [
        mistake
        for mistake in known
        if enough([in_common(*part, alike) for part in zip(outcomes, rights, mistake.outcomes)])
    ]
    first = next((place for place, outcome in enumerate(outcomes) if outcome is not True), 0)
    if apart and not found:
        alone = [one if place == first else True for place, one in enumerate(outcomes)]
        found = in_full(known, alone, alike)
    return found[0] if len(found) == 1 else None


def enough(counts: list[int]) -> bool:
    """Whether what the checks have in common with a mistake is no chance."""
    return -1 not in counts and sum(counts) >= ENOUGH


def _size(part):
    if part[0] == "l":
        return sum(map(_size, part[2:]))
    return len(set(map(str, part[3]))) if part[0] == "n" else -1
