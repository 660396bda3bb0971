"""One job of a process or a cluster's worker: a submission, with all that is needed to grade it."""

import tempfile
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from grader.grading.grade_submission import Settings, grade_submission
from grader.grading.self_check import self_check
from grader.results.origin import checks_of, grader_version
from grader.results.record import Result
from grader.sandbox.bubblewrap import require_sandbox
from grader.submissions.submission import Submission


@dataclass(frozen=True)
class Job:
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


def grade_job(job: Job) -> Result:
    """A submission's result, with what it rests on. The process first proves, once a chapter, that it marks rightly."""
    result = replace(_graded(job), grader=grader_version())
    if not result.questions:
        return result
    chapter, settings = job.submission.chapter, job.settings
    checks = _checks(chapter, settings, _changed(chapter, settings))
    questions = {name: replace(mark, checks=checks[name]) for name, mark in result.questions.items()}
    return replace(result, questions=questions)


def _graded(job):
    submission, settings = job.submission, job.settings
    if submission.problem:
        return grade_submission(submission, settings)
    limits = _proved(submission.chapter, settings, _changed(submission.chapter, settings))
    settings = replace(settings, limits=limits)
    if job.content is None:
        return grade_submission(submission, settings)
    with tempfile.TemporaryDirectory(prefix="nn-grade-") as folder:
        path = Path(folder, "submission.ipynb")
        path.write_bytes(job.content)
        return grade_submission(replace(submission, path=path), settings)


@cache
def _checks(chapter, settings, changed):
    return checks_of(settings.exercise(chapter))


@cache
def _proved(chapter, settings, changed):
    require_sandbox(settings.sandbox)
    return self_check(chapter, settings)


def _changed(chapter, settings):
    return settings.solution(chapter).stat().st_mtime_ns
