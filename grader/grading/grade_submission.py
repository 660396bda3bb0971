"""One submission's result: read, its answers taken out, the teacher's notebook run on them."""

import hashlib
import json
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from grader.exercise import SOLUTIONS, Exercise, read_exercise
from grader.grading.assemble import assembled
from grader.grading.trusted_kernel import KeptKernel, KernelFault, run_notebook
from grader.reports.look_alike import answer_sha
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
    limits: dict[str, dict[str, float]] = field(default_factory=dict, hash=False)

    def exercise(self, chapter: str) -> Exercise:
        return read_exercise(Path(self.solutions or SOLUTIONS) / f"{chapter}.ipynb")


def grade_submission(submission: Submission, settings: Settings) -> dict[str, Any]:
    """A submission's line of results.jsonl, whatever it holds. Only faults of the grader's own are raised."""
    started = time.monotonic()
    result = {
        "student": submission.student,
        "chapter": submission.chapter,
        "file": submission.file,
        "account": submission.account,
        "late": submission.late,
        "sha256": "",
        "seed": settings.seed,
        "sandbox": settings.sandbox,
        "status": "rejected",
        "reason": submission.problem,
        "notes": list(submission.notes),
        "questions": {},
        "written": {},
    }
    if not submission.problem:
        try:
            result["sha256"] = hashlib.sha256(content_of(submission.path)).hexdigest()
            notebook = read_notebook(submission.path)
        except Problem as problem:
            result["reason"] = str(problem)
        else:
            exercise = settings.exercise(submission.chapter)
            answers, notes = extract(exercise, notebook.cells)
            result["notes"] += notebook.notes + notes
            result["written"] = _written(exercise, written_answers(exercise, notebook.cells))
            try:
                result["questions"] = grade_answers(exercise, answers, settings, result["notes"])
                result["status"] = "graded"
            except KernelFault as fault:
                result |= {"status": "ungraded", "reason": str(fault)}
    result["seconds"] = round(time.monotonic() - started, 3)
    return result


def grade_answers(
    exercise: Exercise, answers: dict[str, str], settings: Settings, notes: list[str]
) -> dict[str, dict[str, Any]]:
    """Every question's marks.

    Parameters
    ----------
    exercise : Exercise
    answers : dict of str to str
        Source by question id.
    settings : Settings
    notes : list of str
        What a teacher may want to know is added.

    Raises
    ------
    KernelFault
        If the grader itself does not work, twice.
    """
    for attempt in range(1, TRIES + 1):
        try:
            ran, found = _run(exercise, answers, settings)
            break
        except KernelFault:
            if attempt == TRIES:
                raise
    questions = {}
    for question in exercise.questions.values():
        cells = {cell.hidden: cell for cell in ran if cell.question == question.id}
        if not cells:
            continue
        passed = all(cell.passed for cell in cells.values())
        told = found[question.id]
        notes += told["notes"]
        questions[question.id] = {
            "points": question.points if passed else 0,
            "of": question.points,
            "passed": passed,
            "visible": cells[False].line,
            "hidden": cells[True].line if True in cells else "",
            "mistake": told["mistake"],
            "stood_in": told["stood_in"],
            "answer_sha": answer_sha(answers.get(question.id, "")),
            "seconds": told["seconds"],
            "manual": False,
        }
    return questions


def _run(exercise, answers, settings):
    with tempfile.TemporaryDirectory(prefix="nn-grade-") as folder:
        job, found = Path(folder, "job.json"), Path(folder, "found.json")
        about = {
            "solution": str(exercise.path.resolve()),
            "answers": answers,
            "seed": settings.seed,
            "sandbox": settings.sandbox,
            "limits": settings.limits,
            "found": str(found),
        }
        job.write_text(json.dumps(about), "utf-8")
        ran = run_notebook(assembled(exercise.path, job), Path(folder), CELL_SECONDS)
        try:
            return [cell for cell in ran if cell.role == "check"], json.loads(found.read_text("utf-8"))
        except (OSError, ValueError) as error:
            KeptKernel.drop()
            raise KernelFault(f"the trusted kernel left no account: {error}") from None


def _written(exercise, texts):
    return {
        question: {"points": None, "of": exercise.questions[question].written_points, "text": text}
        for question, text in texts.items()
    }
