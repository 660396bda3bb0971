"""What a chapter's checks say of answers, and whether that is the true cause."""

import os
import re
import time
import warnings
from pathlib import Path
from typing import NamedTuple

import numpy as np

from grader.authoring.exercise import SOLUTIONS, read_exercise
from grader.authoring.reference import reference_namespace
from grader.authoring.trial import tried
from nnlib.check.run_source import run_source
from tests.causes.bank import Answer

SECONDS = 300  # by the clock: a busy machine is no fault of an answer's
# Of a wrong answer: `named`, told the true cause; `silent`, told a fact of its result and no cause; `false`, told
# another cause; `unseen`, it passes the visible check; `slipped`, and the hidden one. Of right ones `right`, `refused`.
JUDGEMENTS = ("named", "silent", "false", "unseen", "slipped", "right", "refused")


class Judged(NamedTuple):
    """An answer, what it was told, and what that is worth.

    Attributes
    ----------
    answer : Answer
    judgement : str
        One of JUDGEMENTS.
    told : str
    by : str
        "source": a slip in the source. "catalogue": a known mistake. "values": neither.
    seconds : float
        Of processor time.
    """

    answer: Answer
    judgement: str
    told: str
    by: str
    seconds: float


def judged(stem: str, answers: list[Answer]) -> list[Judged]:
    """Try the answers of a chapter in its checks as a notebook does, cause and all."""
    exercise = read_exercise(SOLUTIONS / f"{stem}.ipynb")
    before = Path.cwd()
    os.chdir(SOLUTIONS)
    try:
        with warnings.catch_warnings(), np.errstate(all="ignore"):
            warnings.simplefilter("ignore")
            namespace = dict(reference_namespace(exercise.path))
            for number, source in enumerate(exercise.hidden_setup):
                run_source(source, namespace, f"hidden setup {number}")
            return [_judged(exercise.questions[answer.question], answer, namespace) for answer in answers]
    finally:
        os.chdir(before)


def _judged(question, answer, namespace):
    started = time.process_time()
    visible = tried(question, answer.source, question.check, namespace, SECONDS, cause=True)
    seconds = time.process_time() - started
    told = visible.message.strip()
    passes = visible.status == "right"
    if passes or answer.right:
        hidden = tried(question, answer.source, question.hidden, namespace, SECONDS)
        passes_both = passes and hidden.status == "right"
        if answer.right:
            judgement = "right" if passes_both else "refused"
            told = told if not passes else hidden.message.strip()
        else:
            judgement = "slipped" if passes_both else "unseen"
    elif re.search(answer.cause, told.partition(": ")[2], re.IGNORECASE | re.DOTALL):
        judgement = "named"
    else:
        judgement = "false" if visible.cause or visible.mistake else "silent"
    by = "catalogue" if visible.mistake else "source" if visible.cause else "values"
    return Judged(answer, judgement, told, by, seconds)
