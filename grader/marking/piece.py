"""One piece of work for a process or a cluster's worker: a submission, with all that is needed to grade it."""

import tempfile
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from grader.exercise import SOLUTIONS
from grader.grading.grade import Settings, grade_submission
from grader.grading.self_check import self_check
from grader.sandbox.bubblewrap import require_bubblewrap
from grader.submissions.collect import Submission


@dataclass(frozen=True)
class Piece:
    """A submission and how to grade it.

    Attributes
    ----------
    submission : Submission
    settings : Settings
    content : bytes or None
        Of its file, for a worker that cannot read it where it lies.
    """

    submission: Submission
    settings: Settings
    content: bytes | None = None


def grade_piece(piece: Piece) -> dict[str, Any]:
    """A submission's result. The process first proves that it marks rightly, once for each chapter."""
    submission, settings = piece.submission, piece.settings
    if submission.problem:
        return grade_submission(submission, settings)
    limits = _proved(submission.chapter, settings, _changed(submission.chapter, settings))
    settings = replace(settings, limits=limits)
    if piece.content is None:
        return grade_submission(submission, settings)
    with tempfile.TemporaryDirectory(prefix="nn-grade-") as folder:
        path = Path(folder, "submission.ipynb")
        path.write_bytes(piece.content)
        return grade_submission(replace(submission, path=path), settings)


@cache
def _proved(chapter, settings, changed):
    if settings.sandbox == "bubblewrap":
        require_bubblewrap()
    return self_check(chapter, settings)


def _changed(chapter, settings):
    return (Path(settings.solutions or SOLUTIONS) / f"{chapter}.ipynb").stat().st_mtime_ns
