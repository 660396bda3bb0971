"""A run over a class: what has a result keeps it, the rest is graded, each result is on the disk as it comes."""

import hashlib
import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from grader.grading.grade import Settings, grade_submission
from grader.grading.self_check import NotFit
from grader.marking.piece import Piece, grade_piece
from grader.marking.results import read_results, results_file
from grader.sandbox.bubblewrap import NoSandboxError
from grader.submissions.collect import Submission

STOPS = (NotFit, NoSandboxError)  # nothing could be graded rightly after these
ROUNDS = 2  # faults of the grader's own are tried again


@dataclass
class Run:
    """What to do.

    Attributes
    ----------
    submissions : list of Submission
    out : pathlib.Path
        The folder of results.jsonl.
    scheduler : callable
        Such as `LocalProcesses(2)`.
    seed : int or None
        Of the hidden checks' random inputs; without one, that of the results which are there, or a new one.
    sandbox : {"bubblewrap", "process"}
    solutions : str
        Folder of the solutions notebooks; without it, the course's own.
    students, questions : tuple of str
        Grade again these students, these questions; everything else keeps its result.
    told : callable
        Hears of each result: `told(done, count, result)`.
    """

    submissions: list[Submission]
    out: Path
    scheduler: Callable[..., Iterable]
    seed: int | None = None
    sandbox: str = "bubblewrap"
    solutions: str = ""
    students: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    told: Callable[[int, int, dict], None] = lambda done, count, result: None
    kept: int = field(default=0, init=False)

    def __call__(self) -> list[dict[str, Any]]:
        """Grade what has no result yet.

        Returns
        -------
        list of dict
            A result for each submission, in their order.

        Raises
        ------
        NotFit
            If the reference does not get full marks, or a blank gets some.
        NoSandboxError
            If answers cannot be shut in.
        """
        with results_file(self.out) as file:
            known = read_results(self.out)
            settings = Settings(self._seed(known), self.sandbox, self.solutions)
            waiting = [s for s in self.submissions if not self._stands(known.get(_key(s)), s, settings)]
            self.kept = len(self.submissions) - len(waiting)
            done, count = self.kept, len(self.submissions)
            for left in range(ROUNDS - 1, -1, -1):
                again = []
                pieces = (Piece(s, settings, self._content(s)) for s in waiting)
                for piece, result in self.scheduler(grade_piece, pieces) if waiting else ():
                    submission = piece.submission
                    if isinstance(result, STOPS):
                        raise result
                    if isinstance(result, BaseException):
                        result = _ungraded(submission, settings, result)
                    if result["status"] == "ungraded" and left:
                        again.append(submission)
                        continue
                    result = self._merged(known.get(_key(submission)), result)
                    file.append(result)
                    known[_key(submission)] = result
                    done += 1
                    self.told(done, count, result)
                waiting = again
        return [known[_key(submission)] for submission in self.submissions]

    def _seed(self, known):
        if self.seed is not None:
            return self.seed
        return next((result["seed"] for result in reversed(known.values())), secrets.randbits(31))

    def _stands(self, result, submission, settings):
        """Whether a result is of this file, this seed, this sandbox and these solutions."""
        if result is None or result["status"] == "ungraded":
            return False
        if self._again(submission):
            return False
        same = (result["seed"], result["sandbox"], result["file"], result["reason"] if submission.problem else "")
        return same == (settings.seed, settings.sandbox, submission.file, submission.problem) and (
            result["sha256"] == _sha(submission)
        )

    def _again(self, submission):
        return (self.students or self.questions) and (not self.students or submission.student in self.students)

    def _content(self, submission):
        if not getattr(self.scheduler, "far", False) or submission.path is None:
            return None
        try:
            return submission.path.read_bytes()
        except OSError:
            return b""

    def _merged(self, before, result):
        """Of a regrade of some questions, the others' marks stay as they were."""
        if not self.questions or before is None or before["status"] != "graded" or result["status"] != "graded":
            return result
        questions = {
            name: marks if name in self.questions or name not in before["questions"] else before["questions"][name]
            for name, marks in result["questions"].items()
        }
        return {**result, "questions": questions}


def _key(submission):
    return submission.student, submission.chapter


def _sha(submission):
    try:
        return "" if submission.problem else hashlib.sha256(submission.path.read_bytes()).hexdigest()
    except OSError:
        return ""


def _ungraded(submission, settings, error):
    told = replace(submission, problem=f"{type(error).__name__}: {error}"[:500])
    return {**grade_submission(told, settings), "status": "ungraded"}
