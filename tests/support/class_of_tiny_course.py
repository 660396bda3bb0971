"""A class that hands in answers to the tiny course, and grading it in a process of its own."""

from pathlib import Path

import nbformat

from grader.authoring.exercise import EXERCISES, read_exercise, solutions
from grader.authoring.generate import generate
from grader.authoring.proof import proofs
from grader.class_run.job import Job, grade_job
from grader.grading.grade_submission import Settings
from grader.results.record import Result
from grader.submissions.submission import Submission
from tests.support.tiny_course import STEM, learner_cells, tiny_course, write_notebook

RIGHT = "def weighted_sum(w, a, b):\n    return float(np.dot(w, a) + b)"
WRONG = "def weighted_sum(w, a, b):\n    return float(np.dot(w, a))"


def course(root: Path) -> Path:
    """The tiny course with what its checks print; its folder of solutions."""
    tiny_course(root)
    generate(proofs(root=root), root)
    return root / "solutions"


def handed_in(folder: Path, student: str, weighted_sum: str = RIGHT, count: str = "count = 8") -> Submission:
    path = write_notebook(folder / student, learner_cells(weighted_sum, count))
    return Submission(student, STEM, path, f"{student}/{path.name}")


def of_chapter(folder: Path, student: str, chapter: str, **mistakes: int) -> Submission:
    """The reference answers of a chapter of the course, but for these questions' catalogued mistakes."""
    path = solutions(chapter)[0]
    questions = read_exercise(path).questions
    notebook = nbformat.read(EXERCISES / path.name, as_version=4)
    for cell in notebook.cells:
        about = cell.metadata.get("nn_exercise", {})
        if about.get("role") == "answer":
            question, number = questions[about["id"]], mistakes.get(about["id"].replace("-", "_"), 0)
            cell.source = question.mistakes[number - 1].source if number else question.answer
    return Submission(student, path.stem, write_notebook(folder / student, notebook.cells, path.stem), student)


def graded(
    kept, submissions: list[Submission], solutions_folder: Path | str, seed: int = 7, own_inputs: bool = False
) -> dict[str, Result]:
    """Results by student, from a `KeptGrader`; an exception of grading is raised."""
    settings = Settings(seed, "bubblewrap", str(solutions_folder), own_inputs=own_inputs)
    jobs = [Job(submission, settings) for submission in submissions]
    found = {}
    for job, result in kept(grade_job, jobs):
        found[job.submission.student] = result
    return found
