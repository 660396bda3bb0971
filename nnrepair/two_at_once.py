"""Two slips of different kinds, of which neither alone explains the answer: the likeliest pairs first."""

from itertools import combinations
from typing import NamedTuple

from nnrepair.edit import Edit

LIKELY = 2.15  # what each of the two may cost
BOTH = 3.2  # and both together
MOST = 4000  # pairs
SECONDS = 0.9  # for all of them
FEW, MANY = 3, 6  # numbers that are compared: fewer are met by some pair by chance, and so many by hardly any


class Two(NamedTuple):
    """Two edits, and both as one.

    Attributes
    ----------
    one, other : Edit
    both : Edit
    """

    one: Edit
    other: Edit
    both: Edit

    @property
    def places(self) -> set[tuple[str, int]]:
        """The kinds of the two, with their lines."""
        return {(edit.kind, edit.number) for edit in (self.one, self.other)}

    def why(self, told: Edit) -> str:
        """What is the matter with one of them, and where the other is."""
        other = self.other if told is self.one else self.one
        where = "the same line" if other.number == told.number else f"line {other.number}"
        return f"{told.why} (one thing of two: the other is in {where})"


def pairs(edits: list[Edit]) -> list[Two]:
    """The pairs of likely edits, by what both cost."""
    likely = [edit for edit in edits if edit.cost <= LIKELY]
    found = [
        Two(one, other, one._replace(changes=one.changes + other.changes, extra=one.extra + other.cost))
        for one, other in combinations(likely, 2)
        if one.kind != other.kind and one.cost + other.cost <= BOTH
    ]
    return sorted(found, key=lambda two: two.both.cost)[:MOST]
