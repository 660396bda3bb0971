"""The kinds of slip by which the source of a catalogued mistake is known, as somebody has read and found them true."""

from pathlib import Path

from grader.authoring.exercise import SOLUTIONS

SLIPS = SOLUTIONS / "slips.txt"


def kinds_read(path: Path = SLIPS) -> dict[tuple[str, str], set[str]]:
    """By question and mistake, the kinds of slip that name it truly; a line each, `question · name :: kinds`."""
    found = {}
    for line in path.read_text("utf-8").splitlines():
        about, _, kinds = line.rpartition(" :: ")
        question, _, name = about.partition(" · ")
        found[question, name] = set(kinds.split(", "))
    return found
