"""Blackboard: `Exercise 3_aberg_attempt_2025-11-03-10-23-11_03-weighted-sums.ipynb`, one folder for all attempts.

Blackboard's own code is not public. The form is that of vangef/BBGradebookOrganiser, utils/organiser.py, and of
jeroendoggen/blackboard-analysis-tools: the assignment's title, the user's name, the time of the attempt, the file's
own name. Beside each attempt lies a receipt, `….txt` without a file's name, whose first line is `Name: Anna Berg
(aberg)`: it tells the name, and where the user's name begins if it holds a `_`. A group's work bears the group's
name.
"""

import re
from collections.abc import Collection, Mapping

from grader.submissions.platforms.owner import Owner, Owners, Part, Platform

ATTEMPT = re.compile(r"_attempt_(?P<when>\d{4}(?:-\d\d){5})(?=_.|\.txt$)")
NAME = re.compile(r"\s*Name:[ \t]*(?P<student>.*)\((?P<login>[^()\s]+)\)[ \t]*(?:\r?\n|$)")


def _owners(parts: Collection[Part], texts: Mapping[str, str]) -> Owners:
    # The first, as what stands before it is not the student's to choose.
    attempts = {part: match for part in parts if not part.is_folder and (match := ATTEMPT.search(part.name))}
    names = {}
    for part, match in attempts.items():
        receipt = NAME.match(texts.get(part.name, "")) if is_receipt(part.name) else None
        before = part.name[: match.start()]
        if receipt and f"_{before}".endswith(f"_{receipt['login']}"):
            names[before] = receipt["student"].strip(), receipt["login"]
    return {part: (_owner(part.name, match, names),) for part, match in attempts.items()}


def is_receipt(name: str) -> bool:
    """Whether a file is a receipt, and none that a student called so."""
    attempt = ATTEMPT.search(name)
    return attempt is not None and name[attempt.end() :] == ".txt"


def _owner(name, match, names):
    before = name[: match.start()]
    student, login = names.get(before, ("", before.rsplit("_", 1)[-1]))
    day, time = match["when"][:10], match["when"][11:].replace("-", ":")
    return Owner(student or login, login, name[match.end() + 1 :], when=f"{day}T{time}")


BLACKBOARD = Platform("blackboard", _owners)
