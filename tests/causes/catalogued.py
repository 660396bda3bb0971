"""The catalogue's own mistakes with the catalogue switched off: what their source alone is said to be the matter with.

`solutions/slips.txt` holds every claim that was read and agrees with the mistake's name. A claim of another kind
contradicts the name until somebody has read it: `make causes CHAPTER=03` prints those.
"""

import importlib
import os
import warnings
from pathlib import Path
from typing import NamedTuple
from unittest import mock

import numpy as np

from grader.authoring.exercise import SOLUTIONS, read_exercise
from grader.authoring.reference import reference_namespace
from grader.authoring.trial import tried
from nnlib.check.run_source import run_source
from tests.causes.judge import SECONDS

CLAIMS = ("named", "silent", "false")


class Claim(NamedTuple):
    """What is said of a catalogued mistake by its source.

    Attributes
    ----------
    question, name : str
    kind : str
        Of slip; empty where nothing is claimed.
    told : str
    """

    question: str
    name: str
    kind: str
    told: str

    def judgement(self, read: dict[tuple[str, str], set[str]]) -> str:
        """One of CLAIMS. `named`: it was read and found true. `silent`: nothing is claimed. `false`: not found true."""
        if not self.kind:
            return "silent"
        return "named" if self.kind in read.get((self.question, self.name), ()) else "false"


def claims(stem: str, questions: set[str] | None = None) -> list[Claim]:
    """What is claimed of the mistakes of a chapter, or of some of its questions."""
    exercise = read_exercise(SOLUTIONS / f"{stem}.ipynb")
    before = Path.cwd()
    os.chdir(SOLUTIONS)
    nobody_knows = mock.patch.object(importlib.import_module("nnlib.check.catalogue"), "catalogue", dict)
    try:
        with warnings.catch_warnings(), np.errstate(all="ignore"), nobody_knows:
            warnings.simplefilter("ignore")
            namespace = dict(reference_namespace(exercise.path))
            for number, source in enumerate(exercise.hidden_setup):
                run_source(source, namespace, f"hidden setup {number}")
            return [
                _claim(question, mistake, namespace)
                for question in exercise.questions.values()
                if questions is None or question.id in questions
                for mistake in question.mistakes
            ]
    finally:
        os.chdir(before)


def _claim(question, mistake, namespace):
    verdict = tried(question, mistake.source, question.check, namespace, SECONDS, cause=True)
    return Claim(question.id, mistake.name, verdict.cause, verdict.message.strip())
