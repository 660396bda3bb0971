"""The tiny course's exercise, read once, and a process that grades for all."""

import pytest

from grader.authoring.exercise import read_exercise
from tests.support.kept_grader import KeptGrader
from tests.support.tiny_course import STEM, tiny_course


@pytest.fixture(scope="session")
def tiny_exercise(tmp_path_factory):
    """With a written answer of 3 points; not to be changed."""
    exercise = read_exercise(tiny_course(tmp_path_factory.mktemp("course")) / "solutions" / f"{STEM}.ipynb")
    exercise.questions["count"].written = "**Your conclusion.**"
    exercise.questions["count"].written_points = 3
    return exercise


@pytest.fixture(scope="session")
def kept():
    """A scheduler for `graded` and for the command."""
    grader = KeptGrader()
    yield grader
    grader.close()
