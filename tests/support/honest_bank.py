"""Grade honest notebooks, each messy in its own way, and run each at home: what passes there passes here.

    python -m tests.support.honest_bank [NAME …]

prints a table. `tests/grader/test_honest_notebooks.py` asks for full marks.
"""

import contextlib
import importlib
import json
import multiprocessing
import pkgutil
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from nbformat.v4 import new_notebook

import tests.grader.honest
from grader.grading.die_with_parent import die_with_parent
from grader.grading.grade_submission import Settings, grade_submission
from grader.submissions.submission import Submission
from tests.support.class_of_tiny_course import course
from tests.support.messy_notebook import Change, written
from tests.support.tiny_course import STEM

HEAD = "| Notebook | At home | Here |\n|---|---|---|"
FULL = "2 of 2, 1 of 1"
PATIENT = {"call_seconds": 60, "question_seconds": 120}


@dataclass(frozen=True)
class Outcome:
    """How a notebook went.

    Attributes
    ----------
    name : str
    home : str
        What its first failing check says at home; empty where all pass.
    marks, told : str
        What it got here, and why.
    """

    name: str
    home: str
    marks: str
    told: str


def notebooks() -> dict[str, list[Change]]:
    """Every notebook of the folder tests/grader/honest, by name: what is changed in a tidy one."""
    found: dict[str, list[Change]] = {}
    for module in pkgutil.iter_modules(tests.grader.honest.__path__):
        found |= importlib.import_module(f"tests.grader.honest.{module.name}").NOTEBOOKS
    return found


def outcomes(names: list[str]) -> Iterator[Outcome]:
    """Each notebook's marks, all by one process."""
    context = multiprocessing.get_context("spawn")
    with (
        tempfile.TemporaryDirectory(prefix="honest-") as folder,
        ProcessPoolExecutor(1, mp_context=context, initializer=die_with_parent) as pool,
    ):
        solutions = course(Path(folder))
        yield from pool.map(_tried, names, [solutions] * len(names))


def _tried(name, solutions):
    cells = written(notebooks()[name])
    with tempfile.TemporaryDirectory(prefix="honest-") as folder:
        path = Path(folder, f"{STEM}.ipynb")
        path.write_text(json.dumps(new_notebook(cells=cells)), "utf-8")
        settings = Settings(7, "bubblewrap", str(solutions), {"weighted-sum": PATIENT, "count": PATIENT})
        result = grade_submission(Submission(name, STEM, path, path.name), settings)
        with contextlib.chdir(folder):
            home = _at_home(cells)
    marks = ", ".join(f"{mark.points} of {mark.of}" for mark in result.questions.values()) or result.status
    told = [result.reason, *result.notes, *(mark.message for mark in result.questions.values())]
    return Outcome(name, home, marks, "; ".join(filter(None, told)))


def _at_home(cells):
    """Run a notebook from top to bottom as Jupyter does, cells that stop not stopping the rest."""
    from IPython.utils.capture import capture_output

    main = sys.modules["__main__"]
    shell = _shell()
    shell.reset(new_session=False)
    shell.user_ns.update(
        _="", In=[""], Out={}
    )  # what a kernel has from the first cell on, and a shell without history not
    said = ""
    for cell in cells:
        if cell.cell_type == "code":
            with capture_output():
                ran = shell.run_cell(cell.source)
            error = ran.error_in_exec or ran.error_before_exec
            if error and "check.question" in cell.source:
                said = said or str(error).strip() or repr(error)
    sys.modules["__main__"] = main  # which the shell put itself in place of
    return said


@cache
def _shell():
    from IPython.core.interactiveshell import InteractiveShell
    from traitlets.config import Config

    shell = InteractiveShell(config=Config(HistoryManager={"enabled": False}))
    shell.enable_matplotlib = lambda gui=None: (None, "inline")  # which needs a kernel
    return shell


if __name__ == "__main__":
    print(HEAD)
    faults = 0
    for outcome in outcomes(sys.argv[1:] or sorted(notebooks())):
        right = outcome.marks == FULL
        told = "" if right else f" **{outcome.told}**"
        print(f"| {outcome.name} | {outcome.home or 'passes'} | {outcome.marks}{told} |", flush=True)
        faults += not right
    sys.exit(bool(faults))
