"""Students whose answers are the same but for names, layout and comments."""

from collections import defaultdict
from typing import NamedTuple

from grader.results.record import Result


class LookAlike(NamedTuple):
    """Students whose answers to a question are the same code."""

    question: str
    students: list[str]


def look_alikes(results: list[Result], known: dict[str, set[str]] | None = None) -> list[LookAlike]:
    """Groups of students with the same code in a question, the rarest kinds first.

    Parameters
    ----------
    results : list of Result
        Of one chapter.
    known : dict of str to set of str
        By question, the hashes of answers that everybody may have: the reference's and the catalogue's.

    Notes
    -----
    What more than a third of the class (and more than 4) wrote is the usual way and is left out. So is one file that
    several handed in together.
    """
    groups: dict[tuple[str, str], dict[tuple[str, str], set[str]]] = defaultdict(lambda: defaultdict(set))
    for result in results:
        for question, mark in result.questions.items():
            if mark.code_hash and mark.code_hash not in (known or {}).get(question, ()):
                groups[question, mark.code_hash][result.file, result.sha256].add(result.student)
    usual = max(4, len(results) / 3)
    found = [
        LookAlike(question, sorted(set().union(*files.values())))
        for (question, _), files in groups.items()
        if 2 <= len(files) <= usual
    ]
    return sorted(found, key=lambda group: (group.question, len(group.students), group.students))
