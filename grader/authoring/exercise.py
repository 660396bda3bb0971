"""A solutions notebook, read into questions: the single source of everything about a chapter's exercise."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SOLUTIONS = ROOT / "solutions"
EXERCISES = ROOT / "exercises"
LOCAL = "local"  # the folder of a teacher's own chapters, exercises and solutions, which no version of the course has

# The role of a cell: the kind of cell it is.
KINDS = {"question": "markdown", "hint": "markdown", "explanation": "markdown", "written": "markdown"} | {
    "answer": "code", "check": "code", "mistake": "code", "setup": "code",
}  # fmt: skip


@dataclass
class Mistake:
    """A catalogued wrong answer: the cell's id, its name, its hint and the whole wrong answer."""

    id: str
    name: str
    hint: str
    source: str


@dataclass
class Question:
    """Everything about one question; the sources of its cells.

    Attributes
    ----------
    id : str
    points, written_points : float
        Of what its checks mark, and of what a human marks.
    text, answer, check, hidden, explanation : str
        Empty where there is no such cell.
    hints : list of str
    mistakes : list of Mistake
    written : str
        The text of what a human marks; empty where there is nothing of the kind.
    without_typing : object
        What the author says of its form to be tapped, if he says anything.
    """

    id: str
    points: float = 0
    written_points: float = 0
    text: str = ""
    answer: str = ""
    check: str = ""
    hidden: str = ""
    explanation: str = ""
    written: str = ""
    hints: list[str] = field(default_factory=list)
    mistakes: list[Mistake] = field(default_factory=list)
    without_typing: Any = None


@dataclass
class Exercise:
    """A chapter's exercise.

    Attributes
    ----------
    stem : str
        Such as "03-weighted-sums".
    path : pathlib.Path
    title : str
        The text of the first cell.
    setup : list of str
        Sources of the setup cells that learners see.
    hidden_setup : list of str
        Sources of the teacher's own.
    questions : dict of str to Question
        By id, in the notebook's order.
    """

    stem: str
    path: Path
    title: str = ""
    setup: list[str] = field(default_factory=list)
    hidden_setup: list[str] = field(default_factory=list)
    questions: dict[str, Question] = field(default_factory=dict)


def solutions(stem: str = "", root: Path = ROOT) -> list[Path]:
    """Every chapter's solutions notebook below the course's folder, or those whose name begins with `stem`.

    A number stands for its chapter: 3 is 03. A teacher's own, in the folder `local`, are among them.

    Raises
    ------
    ValueError
        If there is none, or if a teacher's own bears the name of another.
    """
    folder = root / "solutions"
    stem = stem.zfill(2) if stem.strip("0").isdigit() else stem
    every = sorted([*folder.glob("*.ipynb"), *(root / LOCAL / "solutions").glob("*.ipynb")], key=lambda path: path.stem)
    if twice := {one.stem for one, other in pairwise(every) if one.stem == other.stem}:
        raise ValueError(f"{LOCAL}/solutions/{min(twice)}.ipynb has the name of a chapter of the course: rename yours")
    found = [path for path in every if path.stem.startswith(stem)]
    if not found:
        names = ", ".join(path.stem for path in every)
        raise ValueError(
            f"no solutions notebook begins with {stem!r} in {folder}{f': there are {names}' * bool(names)}"
        )
    return found


def solution_of(stem: str, root: Path = ROOT) -> Path:
    """The solutions notebook of a chapter, by its whole name; it may not be there."""
    own = root / LOCAL / "solutions" / f"{stem}.ipynb"
    return own if own.is_file() else root / "solutions" / f"{stem}.ipynb"


def is_local(path: Path) -> bool:
    """Whether a notebook of a chapter is a teacher's own."""
    return path.parent.parent.name == LOCAL


def read_exercise(path: Path) -> Exercise:
    """Read a solutions notebook.

    Raises
    ------
    ValueError
        If the file is no notebook, or a cell's `nn_exercise` metadata is not as the form asks; names the cell.
    """
    exercise = Exercise(path.stem, path)
    for number, cell in enumerate(cells_of(path)):
        if number == 0:
            exercise.title = cell.source
        about = cell.metadata.get("nn_exercise")
        if about is None:
            continue
        role, hidden = about.get("role"), about.get("hidden", False)
        _check_kind(role, cell, path)
        if role == "setup":
            (exercise.hidden_setup if hidden else exercise.setup).append(cell.source)
            continue
        if not about.get("id"):
            raise ValueError(f"{path.name}, cell {cell.id}: nn_exercise needs the id of its question: add it")
        _add(exercise.questions.setdefault(about["id"], Question(about["id"])), role, hidden, cell, path)
    return exercise


def cells_of(path: Path) -> Iterator[SimpleNamespace]:
    """A notebook's cells. Not by nbformat: every kernel of the exercises would take seconds to import it.

    Raises
    ------
    ValueError
        If the file is no notebook.
    """
    try:
        cells = json.loads(path.read_text("utf-8"))["cells"]
    except (ValueError, KeyError, TypeError) as error:
        place = f"line {error.lineno}: {error.msg}" if isinstance(error, json.JSONDecodeError) else "it has no cells"
        raise ValueError(f"{path.name} is no notebook, {place}: git diff shows what was changed there") from None
    for cell in cells:
        source = cell["source"] if isinstance(cell["source"], str) else "".join(cell["source"])
        kind, metadata = cell.get("cell_type", ""), cell.get("metadata", {})
        yield SimpleNamespace(source=source, kind=kind, metadata=metadata, id=cell.get("id", ""))


def _check_kind(role, cell, path):
    place = f"{path.name}, cell {cell.id}"
    if role not in KINDS:
        raise ValueError(f"{place}: the role {role!r} is not known: write one of {', '.join(KINDS)}")
    if cell.kind != KINDS[role]:
        names = {"markdown": "Markdown", "code": "code"}
        raise ValueError(f"{place}: the role {role!r} is for a {names[KINDS[role]]} cell: change the kind of this one")


def _add(question, role, hidden, cell, path):
    place = f"{path.name}, cell {cell.id}"
    points = cell.metadata["nn_exercise"].get("points", 0)
    if role == "answer":
        question.points = points
        question.without_typing = cell.metadata["nn_exercise"].get("without_typing")
    elif role == "written":
        question.written_points = points
    if role == "hint":
        question.hints.append(cell.source)
    elif role == "mistake":
        question.mistakes.append(_mistake(cell, place))
    else:
        part = {"question": "text", "check": "hidden" if hidden else "check"}.get(role, role)
        if getattr(question, part):
            name = "hidden check" if part == "hidden" else role
            more = "; a hidden one has hidden: true" if part == "check" else ""
            raise ValueError(f"{place}: question {question.id!r} has two {name} cells: take one out{more}")
        setattr(question, part, cell.source)


def _mistake(cell, place):
    try:
        return Mistake(cell.id, *mistake_parts(cell.source))
    except ValueError as fault:
        raise ValueError(f"{place}: {fault}") from None


def mistake_parts(source: str) -> tuple[str, str, str]:
    """The name, the hint and the code of a mistake's cell.

    Raises
    ------
    ValueError
        If it does not begin with a name and a hint.
    """
    lines = source.splitlines()
    if len(lines) < 3 or not lines[0].startswith("# MISTAKE: ") or not lines[1].startswith("# HINT: "):
        raise ValueError("a mistake begins with `# MISTAKE: …` and `# HINT: …`: give it these two lines, then the code")
    hint, first = lines[1].removeprefix("# HINT: "), 2
    while first < len(lines) and lines[first].startswith("# "):  # a long hint goes on in the next comments
        hint += " " + lines[first].removeprefix("# ")
        first += 1
    return lines[0].removeprefix("# MISTAKE: ").strip(), hint.strip(), "\n".join(lines[first:])
