"""Mark one's own exercises: `make mark CHAPTER=03`, or all of them without CHAPTER.

Each notebook is run from top to bottom in a fresh kernel; a question's line is what its check cell says. What goes
wrong in one cell costs its own question, by name, and the rest is marked.
"""

import argparse
import json
import sys
from dataclasses import dataclass, field
from pathlib import Path

from grader.authoring.exercise import EXERCISES, LOCAL, ROOT, Exercise, read_exercise
from grader.mark_your_own.kernel import Ended, LearnersKernel
from grader.mark_your_own.notebook import Plan, Step, planned
from grader.submissions import Problem, read_notebook
from nnlib.check.verdict import Status, Verdict

SECONDS = 60  # for an answer or a check; the grader of a class gives less
PATIENCE = 600  # for other cells: a setup may take up what trains a network
ENDINGS = (".ipynb", ".ipynb.txt", ".ipynb.json", ".json")  # some browsers and mail programs add their own
SPOKEN = '__import__("nnlib.check.verdict", fromlist=["taken"]).taken({!r})'


@dataclass(frozen=True)
class Mark:
    """What a question gets.

    Attributes
    ----------
    question : str
    status : str
        As in `nnlib.check.verdict`.
    message : str
        The check's own sentence.
    points, of : float
        What the answer gets, and what there is to get.
    mistake : str
        The catalogued mistake's name; empty where there is none.
    remark : str
        What is odd about the question's cells; empty where nothing is.
    """

    question: str
    status: Status
    message: str
    points: float
    of: float
    mistake: str = ""
    remark: str = ""

    @property
    def line(self) -> str:
        return f"{self.message} ({self.remark})" if self.remark else self.message


@dataclass
class Marked:
    """A notebook's marks, and what a learner should know of it as a whole."""

    marks: list[Mark] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def mark_notebook(path: Path, root: Path = ROOT) -> Marked:
    """Run a learner's notebook and take down what each check says.

    Parameters
    ----------
    path : pathlib.Path
        The notebook; it is not changed.
    root : pathlib.Path
        The course's folder: its solutions tell which questions belong to the chapter. A copy without them is marked by
        the notebook's own check cells.

    Raises
    ------
    ValueError
        If the file is not a notebook, in one sentence.
    """
    try:
        cells = read_notebook(path).cells
    except Problem as problem:
        raise ValueError(f"{path.name}: {problem}") from None
    exercise = _exercise(path, root)
    plan = planned(cells, exercise)
    points = {q.id: q.points for q in exercise.questions.values()} if exercise else _own_points(path)
    with LearnersKernel(path.resolve().parent) as kernel:
        run = _Run(plan, kernel)
        verdicts = [run.verdict(place) for place in range(len(plan.steps))]
    found = Marked(notes=[*plan.notes, *run.notes])
    for verdict in filter(None, verdicts):
        of = points.get(verdict.question, 0)
        gets = of if verdict.status == "right" else 0
        remark = plan.remarks.get(verdict.question, "")
        found.marks.append(Mark(verdict.question, verdict.status, verdict.message, gets, of, verdict.mistake, remark))
    if not found.marks:
        found.notes.append(f"{path.name} has no check cell: take the notebook anew and copy your answers into it.")
    return found


class _Run:
    """The cells of a notebook, one after the other; after one that ends the kernel, those before it once more."""

    def __init__(self, plan: Plan, kernel: LearnersKernel):
        self.plan, self.kernel = plan, kernel
        self.notes: list[str] = []
        self.left_out: dict[int, str] = {}  # by place, why it is not run again
        self.stopped: dict[str, str] = {}  # by question, why there is no answer
        self.setup = ""  # the error that stopped it

    def verdict(self, place: int) -> Verdict | None:
        """Run a cell. Of a check, what it says."""
        step = self.plan.steps[place]
        if step.role == "check" and step.question in self.stopped:
            return _not_judged(step, "stopped", self.stopped[step.question])
        self._make_ready(place)
        ended = self.kernel.run(step.source, SECONDS if step.role in ("answer", "check") else PATIENCE, step.cell)
        self._note(place, ended)
        return self._said(step, ended) if step.role == "check" else None

    def _make_ready(self, place):
        """A kernel with all that the cells before have defined."""
        while not self.kernel.alive:
            for before, step in enumerate(self.plan.steps[:place]):
                if step.role != "check" and before not in self.left_out:
                    ended = self.kernel.run(step.source, PATIENCE, step.cell)
                    self._note(before, ended)
                    if not self.kernel.alive:
                        break
            else:
                return

    def _note(self, place, ended):
        step = self.plan.steps[place]
        if ended.how in ("too long", "kernel ended"):
            self.left_out[place] = ended.how
            if step.role == "answer":
                self.stopped[step.question] = f"the answer cell {_fate(ended, SECONDS)}"
            elif step.role != "check":
                self.notes.append(f"A cell {_fate(ended, PATIENCE)}, and was left out: `{_first_line(step)}`.")
        elif ended.how == "error" and step.role == "setup" and not self.setup:
            self.setup = ended.text if ended.error == "SystemExit" else f"{ended.error}: {ended.text}"
            self.notes.append(f"The setup cell stops: {self.setup}")

    def _said(self, step, ended):
        if ended.how in ("too long", "kernel ended"):
            where = ended.text.removeprefix(f"✗ {step.question}") if ended.error == "Interrupted" else ""
            return _not_judged(step, "stopped", f"the answer {_fate(ended, SECONDS)} in its check{where}")
        spoken = self.kernel.ask(SPOKEN.format(step.question))
        if not spoken:
            why = "the setup cell stops" if self.setup else f"{ended.error}: {ended.text}"
            return _not_judged(step, "not run", f"not run: {why}")
        verdict = Verdict(**spoken)
        if verdict.status == "not defined" and step.question in self.plan.unanswered:
            added = step.question in self.plan.added
            why = "it was added after this notebook was handed out" if added else "its answer cell is missing"
            return _not_judged(step, "not defined", why)
        return verdict


def progress(stem: str, marks: list[Mark]) -> str:
    """A chapter in one line: 03-weighted-sums  ■■■□□  3 of 5 questions right, 5 of 8 points."""
    right = sum(mark.status == "right" for mark in marks)
    bar = "■" * right + "□" * (len(marks) - right)
    points = f"{sum(mark.points for mark in marks):g} of {sum(mark.of for mark in marks):g} points"
    return f"{stem:26} {bar:8} {right} of {len(marks)} questions right, {points}"


def _fate(ended: Ended, seconds: float) -> str:
    return f"took longer than {seconds:g} s" if ended.how == "too long" else "ended the kernel"


def _not_judged(step: Step, status: Status, why: str) -> Verdict:
    return Verdict(step.question, status, f"✗ {step.question}: {why}")


def _first_line(step):
    line = next((line.strip() for line in step.source.splitlines() if line.strip()), "")
    return line if len(line) <= 60 else f"{line[:59]}…"


def _stem(path):
    ending = max((ending for ending in ENDINGS if path.name.lower().endswith(ending)), key=len, default="")
    return path.name[: len(path.name) - len(ending)]


def _exercise(path: Path, root: Path) -> Exercise | None:
    """The chapter by the file's name, also of a copy: "03-weighted-sums (1)"."""
    every = [*(root / "solutions").glob("*.ipynb"), *(root / LOCAL / "solutions").glob("*.ipynb")]
    known = [found for found in every if path.name.startswith(found.stem)]
    return read_exercise(max(known, key=lambda found: len(found.stem))) if known else None


def _own_points(path):
    """Of a notebook whose chapter is not known, the points in its own metadata."""
    try:
        abouts = [cell["metadata"].get("nn_exercise", {}) for cell in json.loads(path.read_text("utf-8"))["cells"]]
        return {about["id"]: float(about["points"]) for about in abouts if "points" in about}
    except (ValueError, KeyError, TypeError, AttributeError):
        return {}


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("chapter", nargs="?", default="", help="such as 03, or a notebook; without it, all chapters")
    parser.add_argument("--folder", type=Path, help="where the notebooks are; without it, the course's and your own")
    options = parser.parse_args(arguments)
    folders = [options.folder] if options.folder else [EXERCISES, ROOT / LOCAL / "exercises"]
    there = [path for folder in folders for path in folder.glob(f"{options.chapter}*")]
    named = [path for path in there if path.name.lower().endswith(ENDINGS)]
    paths = [Path(options.chapter)] if Path(options.chapter).is_file() else sorted(named)
    if not paths:
        print(f"no notebook begins with {options.chapter!r} in {folders[0]}", file=sys.stderr)
        return 1
    lines = []
    for path in paths:
        try:
            found = mark_notebook(path)
        except ValueError as error:
            print(f"✗ {error}")
            continue
        print("\n".join([*found.notes, *(mark.line for mark in found.marks)]), flush=True)
        lines.append(progress(_stem(path), found.marks))
    print("\n".join(lines))
    return 0
