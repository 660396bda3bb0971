"""One submission's result: read, its answers taken out, the teacher's notebook run on them."""

import hashlib
import itertools
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NamedTuple

from grader.authoring.exercise import Exercise, read_exercise, solution_of
from grader.course_version import course_version
from grader.grading.assemble import assembled
from grader.grading.mark_question import mark_question
from grader.grading.request import Account, Request, read_accounts
from grader.grading.trusted_kernel import KeptKernel, KernelFault, Overrun, Ran, run_notebook
from grader.results.record import CheckResult, QuestionResult, Result, Status, WrittenAnswer
from grader.submissions.answers import ADDED, Extracted, extract, written_answers
from grader.submissions.code_hash import code_hash
from grader.submissions.notebook import Away, Problem, content_of, read_notebook
from grader.submissions.submission import Submission

CELL_SECONDS = 900  # above all limits: the kernel ends itself before that, unless it is stopped from outside
TRIES = 2
LONGEST = 600  # seconds of one submission, after which nothing in it is tried twice
TRY_SEEDS = 1_000_003  # what is tried again gets other hidden inputs: it may have seen the first


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
    own_inputs : bool
        Whether each notebook gets random inputs of its own, which follow from the seed and its content.
    """

    seed: int
    sandbox: str
    solutions: str = ""
    limits: dict[str, dict[str, Any]] = field(default_factory=dict, hash=False)
    own_inputs: bool = False

    def exercise(self, chapter: str) -> Exercise:
        return read_exercise(self.solution(chapter))

    def solution(self, chapter: str) -> Path:
        return Path(self.solutions) / f"{chapter}.ipynb" if self.solutions else solution_of(chapter)


class Marked(NamedTuple):
    """Marks, and how they came about.

    Attributes
    ----------
    questions : dict of str to QuestionResult
    notes : list of str
        What a teacher may want to know.
    accounts : dict of str to Account
        The trusted kernel's.
    """

    questions: dict[str, QuestionResult]
    notes: list[str]
    accounts: dict[str, Account]


def grade_submission(submission: Submission, settings: Settings) -> Result:
    """A submission's result, whatever it holds. Only faults of the grader's own that it cannot name are raised."""
    started = time.monotonic()
    if submission.problem:
        result = not_graded(submission, settings, "ungraded" if submission.away else "rejected")
    else:
        result = _graded(submission, settings)
    return replace(result, seconds=round(time.monotonic() - started, 3))


def not_graded(submission: Submission, settings: Settings, status: Status = "rejected", reason: str = "") -> Result:
    """The result of what was rejected, for the reason that the submission itself gives, or for another."""
    return Result(
        student=submission.student,
        chapter=submission.chapter,
        file=submission.file,
        account=submission.account,
        late=submission.late,
        handed_in=submission.handed_in,
        file_date=submission.file_date,
        seed=settings.seed,
        sandbox=settings.sandbox,
        own_inputs=settings.own_inputs,
        status=status,
        reason=reason or submission.problem,
        notes=submission.notes,
    )


def grade_answers(exercise: Exercise, taken: Extracted, settings: Settings) -> Marked:
    """Every question's marks.

    Parameters
    ----------
    exercise : Exercise
    taken : Extracted
        The answers, and the student's own cells before them.
    settings : Settings

    Raises
    ------
    KernelFault
        If the grader itself does not work, twice.
    """
    began, faults, overran, ended = time.monotonic(), 0, Counter[str](), {}
    for attempt in itertools.count():
        kept = {name: "" if name in ended else source for name, source in taken.answers.items()}
        try:
            ran, accounts = _run(
                exercise, replace(taken, answers=kept), replace(settings, seed=settings.seed + attempt * TRY_SEEDS)
            )
            break
        except KernelFault as fault:
            question = fault.question if isinstance(fault, Overrun) else ""
            if not kept.get(question):
                faults += 1
                if faults == TRIES:
                    raise
            overran[question] += 1
            if question and (overran[question] == TRIES or time.monotonic() - began > LONGEST):
                ended[question] = f"✗ {question}: its check was ended: it takes far too long, or too much memory"
    cells = {(cell.question, cell.hidden): cell for cell in ran if cell.role == "check"}
    questions = {
        name: mark_question(
            exercise.questions[name], taken.code_of(name), cells[name, False], cells.get((name, True)), account
        )
        for name, account in accounts.items()
    }
    for name, sentence in ended.items():
        failed = CheckResult(False, sentence)
        questions[name] = replace(
            questions[name], status="wrong", visible=failed, code_hash=code_hash(taken.code_of(name))
        )
    for name in taken.added & questions.keys():
        if not questions[name].passed:
            questions[name] = replace(questions[name], status="added", visible=CheckResult(False, f"✗ {name}: {ADDED}"))
    notes = [note for account in accounts.values() for note in account.notes]
    if attempt:
        notes.append(f"it was tried {attempt + 1} times, with other hidden inputs each time")
    return Marked(questions, notes, accounts)


def _graded(submission, settings):
    rejected = not_graded(submission, settings)
    try:
        digest = hashlib.sha256(content_of(submission.path)).hexdigest()
    except Problem as problem:
        return replace(rejected, status="ungraded" if isinstance(problem, Away) else "rejected", reason=str(problem))
    try:
        notebook = read_notebook(submission.path)
    except Problem as problem:
        return replace(rejected, sha256=digest, reason=str(problem))
    exercise = settings.exercise(submission.chapter)
    taken = extract(exercise, notebook.cells)
    read = replace(
        rejected,
        sha256=digest,
        course=notebook.course,
        notes=(*submission.notes, *notebook.notes, *_another_version(notebook.course), *taken.notes),
        written=_written(exercise, written_answers(exercise, notebook.cells)),
    )
    try:
        questions, more = _marked(exercise, taken, settings, digest)
    except KernelFault as fault:
        return replace(read, status="ungraded", reason=str(fault))
    return replace(read, status="graded", questions=questions, notes=(*read.notes, *more))


def _marked(exercise, taken, settings, digest) -> tuple[dict[str, QuestionResult], list[str]]:
    """Every question's marks, with inputs of the file's own if so wanted.

    Only the run's own seed was proved to suit the checks. Where a hidden check alone fails with another, the course's
    answers are held against the same inputs, and if these fail too, the inputs of the run count.
    """
    own = replace(settings, seed=own_seed(settings.seed, digest)) if settings.own_inputs else settings
    questions, notes, _ = grade_answers(exercise, taken, own)
    doubtful = [name for name, mark in questions.items() if settings.own_inputs and mark.only_hidden_failed]
    if doubtful:
        proof = grade_answers(exercise, Extracted(reference_answers(exercise)), own).questions
        if unfit := [name for name in doubtful if not proof[name].passed]:
            questions, notes, _ = grade_answers(exercise, taken, settings)
            notes.append(f"its own hidden inputs do not suit {', '.join(unfit)}: it got those of the run")
    return questions, notes


def own_seed(seed: int, digest: str) -> int:
    """The seed of one file's hidden inputs: the same file has the same, whoever handed it in."""
    return int(hashlib.sha256(f"{seed} {digest}".encode()).hexdigest()[:8], 16)


def reference_answers(exercise: Exercise) -> dict[str, str]:
    """The course's own answers, by question."""
    return {name: question.answer for name, question in exercise.questions.items() if question.answer}


def _another_version(course):
    if course and course != course_version():
        yield f"its exercise is of version {course} of the course, these checks are of {course_version()}"


def _run(exercise, taken, settings) -> tuple[list[Ran], dict[str, Account]]:
    with tempfile.TemporaryDirectory(prefix="nn-grade-") as folder:
        path, reply = Path(folder, "request.json"), str(Path(folder, "reply.json"))
        solution = exercise.path.resolve()
        about = (taken.answers, taken.own, settings.seed, settings.sandbox, settings.limits, reply)
        Request(str(solution), *about).write(path)
        ran = run_notebook(assembled(solution, path), Path(folder), CELL_SECONDS)
        try:
            return ran, read_accounts(reply)
        except (OSError, ValueError) as error:
            KeptKernel.drop()
            raise KernelFault(f"the trusted kernel left no account: {error}") from None


def _written(exercise, texts):
    return {name: WrittenAnswer(exercise.questions[name].written_points, text) for name, text in texts.items()}
