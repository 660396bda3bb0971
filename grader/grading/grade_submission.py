"""One submission's result: read, its answers taken out, the teacher's notebook run on them."""

import hashlib
import tempfile
import time
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from grader.authoring.exercise import SOLUTIONS, Exercise, read_exercise
from grader.grading.assemble import assembled
from grader.grading.mark_question import mark_question
from grader.grading.request import Account, Request, read_accounts
from grader.grading.trusted_kernel import KeptKernel, KernelFault, Ran, run_notebook
from grader.results.record import QuestionResult, Result, Status, WrittenAnswer
from grader.submissions.answers import extract, written_answers
from grader.submissions.collect import Submission
from grader.submissions.notebook import Problem, content_of, read_notebook

CELL_SECONDS = 600  # above all limits of the answers together: only a fault of the grader's own reaches it
TRIES = 2


@dataclass(frozen=True)
class Settings:
    """What is the same for every submission of a run.

    Attributes
    ----------
    seed : int
        Of the hidden checks' random inputs.
    sandbox : {"bubblewrap", "process"}
    solutions : str
        The folder of the solutions notebooks; without it, the course's own.
    limits : dict
        By question, what differs from the usual limits.
    """

    seed: int
    sandbox: str
    solutions: str = ""
    limits: dict[str, dict[str, Any]] = field(default_factory=dict, hash=False)

    def exercise(self, chapter: str) -> Exercise:
        return read_exercise(Path(self.solutions or SOLUTIONS) / f"{chapter}.ipynb")


def grade_submission(submission: Submission, settings: Settings) -> Result:
    """A submission's result, whatever it holds. Only faults of the grader's own that it cannot name are raised."""
    started = time.monotonic()
    result = _graded(submission, settings) if not submission.problem else not_graded(submission, settings)
    return replace(result, seconds=round(time.monotonic() - started, 3))


def not_graded(submission: Submission, settings: Settings, status: Status = "rejected", reason: str = "") -> Result:
    """The result of what was rejected, for the reason that the submission itself gives, or for another."""
    return Result(
        student=submission.student,
        chapter=submission.chapter,
        file=submission.file,
        account=submission.account,
        late=submission.late,
        seed=settings.seed,
        sandbox=settings.sandbox,
        status=status,
        reason=reason or submission.problem,
        notes=submission.notes,
    )


def grade_answers(
    exercise: Exercise, answers: dict[str, str], settings: Settings
) -> tuple[dict[str, QuestionResult], list[str]]:
    """Every question's marks, and what a teacher may want to know of how they came about.

    Parameters
    ----------
    exercise : Exercise
    answers : dict of str to str
        Source by question id.
    settings : Settings

    Raises
    ------
    KernelFault
        If the grader itself does not work, twice.
    """
    for attempt in range(1, TRIES + 1):
        try:
            ran, accounts = _run(exercise, answers, settings)
            break
        except KernelFault:
            if attempt == TRIES:
                raise
    cells = {(cell.question, cell.hidden): cell for cell in ran if cell.role == "check"}
    questions = {
        name: mark_question(
            exercise.questions[name], answers.get(name, ""), cells[name, False], cells.get((name, True)), account
        )
        for name, account in accounts.items()
    }
    return questions, [note for account in accounts.values() for note in account.notes]


def _graded(submission, settings):
    rejected = not_graded(submission, settings)
    try:
        digest = hashlib.sha256(content_of(submission.path)).hexdigest()
    except Problem as problem:
        return replace(rejected, reason=str(problem))
    try:
        notebook = read_notebook(submission.path)
    except Problem as problem:
        return replace(rejected, sha256=digest, reason=str(problem))
    exercise = settings.exercise(submission.chapter)
    answers, notes = extract(exercise, notebook.cells)
    read = replace(
        rejected,
        sha256=digest,
        notes=(*submission.notes, *notebook.notes, *notes),
        written=_written(exercise, written_answers(exercise, notebook.cells)),
    )
    try:
        questions, more = grade_answers(exercise, answers, settings)
    except KernelFault as fault:
        return replace(read, status="ungraded", reason=str(fault))
    return replace(read, status="graded", questions=questions, notes=(*read.notes, *more))


def _run(exercise, answers, settings) -> tuple[list[Ran], dict[str, Account]]:
    with tempfile.TemporaryDirectory(prefix="nn-grade-") as folder:
        path, reply = Path(folder, "request.json"), str(Path(folder, "reply.json"))
        solution = exercise.path.resolve()
        Request(str(solution), answers, settings.seed, settings.sandbox, settings.limits, reply).write(path)
        ran = run_notebook(assembled(solution, path), Path(folder), CELL_SECONDS)
        try:
            return ran, read_accounts(reply)
        except (OSError, ValueError) as error:
            KeptKernel.drop()
            raise KernelFault(f"the trusted kernel left no account: {error}") from None


def _written(exercise, texts):
    return {name: WrittenAnswer(exercise.questions[name].written_points, text) for name, text in texts.items()}
