"""A chapter as its checks need it: read once a kernel, its names handed out fresh for every check."""

import contextlib
import io
import warnings
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from grader.authoring.draws import random_numbers
from grader.authoring.exercise import Exercise, Question, read_exercise
from grader.authoring.reference import reference_namespace
from grader.python_source import defined_names, names_read
from nnlib.check.call import fresh
from nnlib.check.run_source import run_source


class Chapter:
    """A chapter as the trusted kernel knows it: its questions, its setup's names, its reference answers."""

    def __init__(self, path: Path):
        self.exercise: Exercise = read_exercise(path)
        self.questions: dict[str, Question] = {q.id: q for q in self.exercise.questions.values() if q.check}
        self.reference = reference_namespace(path)
        self.setup: dict[str, Any] = {"__name__": "__main__"}
        with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for number, source in enumerate(self.exercise.setup + self.exercise.hidden_setup):
                run_source(source, self.setup, f"{path.stem} setup {number}")
        self.defines = {question.id: defined_names(question.answer) for question in self.questions.values()}
        self.uses = {
            name: names_read(f"{question.answer}\n{question.check}\n{question.hidden}")
            for name, question in self.questions.items()
        }
        self.needs = {
            name: sorted(set(self.defines[name]) & names_read(question.check + "\n" + question.hidden))
            for name, question in self.questions.items()
        }

    def fixtures(self, seed: int, question: str, hidden: bool) -> dict[str, Any]:
        """Every name of the setup, with arrays and lists that nobody else has, and random numbers of the run's seed.

        The numbers are a question's own: they are the same whatever was asked before.
        """
        own = _fresh(self.setup)
        own["reference"] = SimpleNamespace(**_fresh(self.reference))
        own["rng"] = random_numbers(seed, question, hidden)
        return own


@cache
def read_chapter(path: Path, changed: int) -> Chapter:
    """A chapter, read again where its file has changed since."""
    return Chapter(path)


def _fresh(names):
    return {name: fresh(value) for name, value in names.items() if not name.startswith("__")}
