"""What is found: a kind of slip, the learner's line, and what is the matter with it."""

from typing import NamedTuple

LONGEST_LINE = 60


class Finding(NamedTuple):
    """A cause.

    Attributes
    ----------
    kind : str
        Of slip, as in `costs.py` or `traps/`: "return in the loop".
    number : int
        The line's, from 1.
    line : str
        The learner's own, as he wrote it.
    why : str
        What is the matter with it.
    sure : bool
        Whether the checks bear it out, or nobody writes this on purpose.
    """

    kind: str
    number: int
    line: str
    why: str
    sure: bool = True

    @property
    def place(self) -> str:
        """The line, quoted."""
        return f"line {self.number}, `{self.line}`" if self.line else f"line {self.number}"

    def __str__(self) -> str:
        return f"{'Look at' if self.sure else 'Perhaps'} {self.place}: {self.why}"


def finding(kind: str, source: str, number: int, why: str, sure: bool = True) -> Finding:
    """A finding about a line of the source."""
    lines = source.splitlines()
    line = " ".join(lines[number - 1].split()) if 0 < number <= len(lines) else ""
    return Finding(kind, number, line if len(line) <= LONGEST_LINE else line[: LONGEST_LINE - 1] + "…", why, sure)
