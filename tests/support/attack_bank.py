"""Runs the attacks of tests/grader/attacks beside honest neighbours. As a program: prints their table."""

import importlib.util
import json
import multiprocessing
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType

from nbformat.v4 import new_notebook

from grader.authoring.exercise import read_exercise
from grader.authoring.generate import generate
from grader.authoring.proof import proofs
from grader.grading.die_with_parent import die_with_parent
from grader.grading.grade_submission import Settings, grade_submission
from grader.reports.write import write_reports
from grader.results.file import read_results, results_file
from grader.results.record import Result, to_json
from grader.spreadsheet import read_csv, safe
from grader.submissions.collect import collect
from grader.submissions.submission import Submission
from tests.support.class_of_tiny_course import RIGHT
from tests.support.tiny_course import STEM, learner_cells, solution_cells, tiny_course, write_notebook

ATTACKS = Path(__file__).parents[1] / "grader" / "attacks"
PROCESSES, TOGETHER = 2, 8  # so many attacks, then a neighbour; each attack's other question is honest as well
FULL = "2 of 2, 1 of 1"
HONEST = ("ben", "cleo")
HEAD = "| Attack | What it tries | Marks | Seconds |\n|---|---|---|---|"
SECRETS = {"quince": "the reference answer", "medlar": "the hidden check", "sorb": "the neighbour's answer"}
ACTIVE = re.compile(r"<(?:script|img|svg|iframe|form|object|embed|a|link|meta)\b", re.IGNORECASE)
PATIENT = {"call_seconds": 60, "question_seconds": 120, "result_mb": 1}


@dataclass
class Outcome:
    """How an attack went.

    Attributes
    ----------
    name, tries : str
    marks : str
        What its author got.
    seconds : float
        To grade it.
    faults : list of str
        What is not as the attack's file says, a sentence each.
    """

    name: str
    tries: str
    marks: str = ""
    seconds: float = 0.0
    faults: list[str] = field(default_factory=list)


def attacks() -> list[str]:
    return sorted(path.stem for path in ATTACKS.glob("*.py"))


def outcomes(names: list[str]) -> Iterator[Outcome]:
    """Try attacks in two processes, each with one trusted kernel for all of its own, as in a run over a class."""
    context = multiprocessing.get_context("spawn")
    size = TOGETHER if len(names) > 3 * TOGETHER else 1
    groups = [names[first : first + size] for first in range(0, len(names), size)]
    with (
        tempfile.TemporaryDirectory(prefix="attacks-") as folder,
        ProcessPoolExecutor(PROCESSES, mp_context=context, initializer=die_with_parent) as pool,
    ):
        course = _course(Path(folder))
        for found in pool.map(_tried_together, groups, [course] * len(groups)):
            yield from found


def row(outcome: Outcome) -> str:
    """A row of the table, in Markdown."""
    fault = f" **{'; '.join(outcome.faults)}**" if outcome.faults else ""
    return f"| {outcome.name} | {outcome.tries} | {outcome.marks}{fault} | {outcome.seconds:.1f} |"


def _course(root):
    """The tiny course, its secrets marked; an honest notebook beside it."""
    tiny_course(root)
    cells = solution_cells()
    for cell in cells:
        cell.source = cell.source.replace("np.dot(w, a) + b)", "np.dot(w, a) + b)  # quince")
        cell.source = cell.source.replace("w, a, b = rng", "# medlar\n    w, a, b = rng")
    write_notebook(root / "solutions", cells)
    generate(proofs(root=root), root)
    write_notebook(root / "honest", learner_cells(f"# sorb\n{RIGHT}", "count = 8"))
    return root


def _tried_together(names, course):
    found = [_tried(name, course) for name in names]
    honest = _graded(Submission("ben", STEM, course / "honest" / f"{STEM}.ipynb", "ben"), {}, course)
    if _marks(honest) != FULL:
        others = "" if len(names) == 1 else f" (or one of {', '.join(names)}: try them one at a time)"
        for outcome in found:
            outcome.faults.append(f"an honest neighbour{others}: {_told(honest)}")
    return found


def _tried(name, course):
    attack = _read(name)
    outcome = Outcome(name, attack.__doc__.strip().replace("\n", " "))
    with tempfile.TemporaryDirectory(prefix="attack-") as folder:
        handed_in = _handed_in(attack, Path(folder))
        started = time.monotonic()
        try:
            results = _results(attack, handed_in, Path(folder), course)
        except Exception as error:
            outcome.faults.append(f"the grader stops: {type(error).__name__}: {error}")
            return outcome
        outcome.seconds = time.monotonic() - started
    own = [result for result in results if result.student not in HONEST]
    if len({result.student for result in own}) != 1:
        outcome.faults.append(f"the class has {[result.student for result in results]}")
    for result in own:
        outcome.marks = _marks(result)
        outcome.faults += _faults(attack, result)
    outcome.faults += _leaks(results, course)
    others = [result for result in results if result.student in HONEST]
    outcome.faults += [
        f"{result.student}, in the same class: {_told(result)}" for result in others if _marks(result) != FULL
    ]
    return outcome


def _read(name) -> ModuleType:
    about = importlib.util.spec_from_file_location(f"attack_{name}", ATTACKS / f"{name}.py")
    module = importlib.util.module_from_spec(about)
    about.loader.exec_module(module)
    return module


def _handed_in(attack: ModuleType, folder: Path) -> Path:
    """Write what the attack hands in: a notebook, or a class's folder."""
    cells = learner_cells(getattr(attack, "ANSWER", RIGHT), getattr(attack, "COUNT", "count = 8"))
    content = json.loads(json.dumps(new_notebook(cells=cells)))
    if hasattr(attack, "hand_in"):
        place = folder / "class"
        place.mkdir()
        attack.hand_in(place, json.dumps(content).encode())
        return place
    content = attack.notebook(content) if hasattr(attack, "notebook") else content
    place = folder / f"{STEM}.ipynb"
    place.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    return place


def _results(attack, handed_in, folder, course):
    """Of each submission; of an attack that comes several times, each time."""
    submissions = [Submission("mallory", STEM, handed_in, f"mallory/{handed_in.name}")]
    if handed_in.is_dir():
        submissions = collect(handed_in, folder / "unpacked", [read_exercise(course / "solutions" / f"{STEM}.ipynb")])
    seconds = getattr(attack, "SECONDS", 0)
    limits = PATIENT | ({"call_seconds": seconds, "question_seconds": 2 * seconds} if seconds else {})
    return [_graded(each, limits, course) for each in submissions * getattr(attack, "TIMES", 1)]


def _graded(submission, limits, course) -> Result:
    limits = {"weighted-sum": limits, "count": PATIENT}
    return grade_submission(submission, Settings(7, "bubblewrap", str(course / "solutions"), limits))


def _marks(result):
    if result.status != "graded":
        return result.status
    return ", ".join(f"{mark.points} of {mark.of}" for mark in result.questions.values())


def _faults(attack, result):
    wanted = "rejected" if getattr(attack, "REJECTED", False) else f"{getattr(attack, 'POINTS', 0)} of 2, 1 of 1"
    if _marks(result) != getattr(attack, "MARKS", wanted):
        yield f"not {getattr(attack, 'MARKS', wanted)}: {_told(result)}"
    said = result.reason or "\n".join(_messages(result.questions.get("weighted-sum")))
    for kind, text in (("SAYS", said), ("NOTE", "\n".join(result.notes))):
        if not re.search(getattr(attack, kind, ""), text):
            yield f"it is told {text!r}, which has no {getattr(attack, kind)!r}"


def _leaks(results, course):
    """What must never stand in anybody's result, feedback or sheet; and every result is read as it was written."""
    text = "\n".join(map(to_json, results))
    yield from (f"{what} is in its result: {text}" for secret, what in SECRETS.items() if secret in text)
    with tempfile.TemporaryDirectory(prefix="reports-") as folder:
        out = Path(folder)
        with results_file(out) as file:
            for result in results:
                file.append(result)
        if read_results(out) != {result.key: result for result in results}:
            yield "results.jsonl does not hold what was written"
        write_reports(results, [read_exercise(course / "solutions" / f"{STEM}.ipynb")], out)
        for path in [*out.glob("feedback/*"), out / "report.html"]:
            body = re.sub(r'<a href="feedback/[\w.-]+">', "", path.read_text("utf-8").split("</head>")[1])
            if found := ACTIVE.search(body):
                yield f"{path.name} has the markup {found[0]}"
        sheet = (out / "marks.csv").read_text("utf-8-sig").replace('""', '"')
        cells = [cell for row in read_csv(out / "marks.csv") for cell in row.values()]
        yield from (f"marks.csv has the cell {cell!r}" for cell in cells if str(safe(cell)) not in sheet)


def _told(result):
    lines = [line for mark in result.questions.values() for line in _messages(mark)]
    return "; ".join([result.reason, *result.notes, *lines])


def _messages(mark):
    return [check.message for check in (mark.visible, mark.hidden)] if mark else []


if __name__ == "__main__":
    print(HEAD)
    faults = 0
    for outcome in outcomes(sys.argv[1:] or attacks()):
        print(row(outcome), flush=True)
        faults += len(outcome.faults)
    sys.exit(bool(faults))
