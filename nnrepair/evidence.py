"""What the checks of a wrong answer have seen, as far as the search for its cause needs it."""

from typing import NamedTuple


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
