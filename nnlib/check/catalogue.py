"""The mistakes learners really make, with what each answers in the visible checks.

`make exercises` writes nnlib/check/mistakes.json from the solutions: by question, each mistake's name, hint and
outcomes. So a learner's own notebook can name a mistake without containing it.
"""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from nnlib.check.fingerprint import alike, fingerprint
from nnlib.check.probes import contradict

FILE = Path(__file__).parent / "mistakes.json"
LOCAL = Path(__file__).parents[2] / "local" / "mistakes.json"  # of a teacher's own questions


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
    probes : list
        What more calls give, as `nnlib.check.probes` has it.
    """

    name: str
    hint: str
    outcomes: list
    probes: list | tuple = ()


@cache
def catalogue() -> dict[str, list[Mistake]]:
    """Every question's mistakes, by its id; none of a file that is missing or unreadable."""
    return {**_stored(LOCAL), **_stored(FILE)}


def _stored(file):
    try:
        stored = json.loads(file.read_text("utf-8"))
        return {question: [Mistake(**mistake) for mistake in mistakes] for question, mistakes in stored.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def mistake_like(question: str, outcomes: list, probed: Callable[[], list] = list) -> Mistake | None:
    """The catalogued mistake whose every outcome is like these; None where there is none.

    Parameters
    ----------
    question : str
    outcomes : list
    probed : callable
        Gives what the answer gives in more calls; a mistake that gives something else there is another one.
    """
    from nnrepair.values import in_full  # only once something is wrong

    known = in_full(catalogue().get(question, []), outcomes, alike)
    found = probed() if any(mistake.probes for mistake in known) else []
    return next((mistake for mistake in known if not contradict(mistake.probes, found)), None)


def mistake_partly_like(question: str, outcomes: list, wants: dict[int, Any], apart: bool) -> Mistake | None:
    """The one mistake that answers, in every part that is not as in `wants`, what this answer does.

    Where each outcome is that of a value of its own, `apart` from the others, the first wrong one counts alone.
    """
    from nnrepair.values import the_one  # only once something is wrong

    rights = [fingerprint(wants[place]) if place in wants else True for place in range(len(outcomes))]
    return the_one(catalogue().get(question, []), outcomes, rights, apart, alike)
