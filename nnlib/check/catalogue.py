"""The mistakes learners really make, with what each answers in the visible checks.

`make exercises` writes nnlib/check/mistakes.json from the solutions: by question, each mistake's name, hint and
outcomes. So a learner's own notebook can name a mistake without containing it.
"""

import json
from functools import cache
from pathlib import Path
from typing import NamedTuple

from nnlib.check.fingerprint import alike

FILE = Path(__file__).parent / "mistakes.json"


class Mistake(NamedTuple):
    """A catalogued wrong answer.

    Attributes
    ----------
    name : str
        What is wrong, such as "the bias is forgotten".
    hint : str
        Where to look.
    outcomes : list
        What each visible check finds, as fingerprints.
    """

    name: str
    hint: str
    outcomes: list


@cache
def catalogue() -> dict[str, list[Mistake]]:
    """Every question's mistakes, by its id; empty where the file is missing or unreadable."""
    try:
        stored = json.loads(FILE.read_text("utf-8"))
        return {question: [Mistake(**mistake) for mistake in mistakes] for question, mistakes in stored.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def mistake_like(question: str, outcomes: list) -> Mistake | None:
    """The catalogued mistake whose every outcome is like these; None where there is none."""
    known = catalogue().get(question, [])
    return next((mistake for mistake in known if alike(mistake.outcomes, outcomes)), None)
