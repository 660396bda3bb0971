"""A solutions notebook's own answers, for its hidden checks to compare with."""

from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from grader.authoring.exercise import read_exercise, solution_of
from nnlib.check.run_source import quietly, run_source


def reference_answers(stem: str) -> SimpleNamespace:
    """Run a chapter's setup and reference answers in a namespace of their own.

    Parameters
    ----------
    stem : str
        Such as "03-weighted-sums".

    Returns
    -------
    types.SimpleNamespace
        `reference.weighted_sum` is the notebook's own answer, untouched by the learner's.

    Raises
    ------
    FileNotFoundError
        If there is no such solutions notebook.
    """
    here = Path.cwd()
    path = here / f"{stem}.ipynb" if here.name == "solutions" else Path()
    path = path if path.is_file() else solution_of(stem)
    if not path.is_file():
        raise FileNotFoundError(f"no solutions notebook {path}")
    return SimpleNamespace(**reference_namespace(path))


def reference_namespace(path: Path) -> dict[str, Any]:
    """What the setup that learners see and every reference answer define. The same file is run once a process."""
    return dict(_answered(path, path.stat().st_mtime_ns))


@cache
def _answered(path: Path, changed: int):
    exercise = read_exercise(path)
    namespace: dict[str, Any] = {"__name__": "__main__"}
    with quietly():
        for number, source in enumerate(exercise.setup, 1):
            run_source(source, namespace, f"{exercise.stem} setup {number}")
        for question in exercise.questions.values():
            run_source(question.answer, namespace, f"{exercise.stem} {question.id} answer")
    return namespace
