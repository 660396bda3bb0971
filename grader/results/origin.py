"""What marks rest on, as short hashes: a question's checks, and the code that marks. Results carry both."""

import hashlib
import json
from dataclasses import astuple
from functools import cache

from grader.authoring.exercise import ROOT, Exercise
from grader.course_version import course_version

MARKING = (
    "grader/authoring/blank.py",
    "grader/authoring/draws.py",
    "grader/authoring/exercise.py",
    "grader/authoring/reference.py",
    "grader/authoring/trial.py",
    "grader/course_version.py",
    "grader/grading/*.py",
    "grader/sandbox/**/*.py",
    "grader/python_source.py",
    "grader/submissions/**/*.py",
    "nnlib/check/*.py",
    "nnrepair/**/*.py",
)


def checks_of(exercise: Exercise) -> dict[str, str]:
    """By question id, a hash of all that marks its answer.

    It changes with the chapter's setup and reference answers, and with the question's own checks, points and catalogued
    mistakes. Text, hints and explanations do not count: a corrected spelling leaves marks as they are.
    """
    common = [exercise.setup, exercise.hidden_setup, [question.answer for question in exercise.questions.values()]]
    return {
        question.id: _hash(
            json.dumps([common, question.check, question.hidden, question.points, [*map(astuple, question.mistakes)]])
        )
        for question in exercise.questions.values()
    }


@cache
def grader_version() -> str:
    """The course's version and a hash of the code that reads, runs and marks answers."""
    files = sorted(path for pattern in MARKING for path in ROOT.glob(pattern))
    return f"{course_version()}+{_hash(''.join(path.read_text('utf-8') for path in files))}"


def _hash(text):
    return hashlib.sha256(text.encode()).hexdigest()[:12]
