"""A reader's own answer of an earlier chapter, out of the notebook beside this one."""

import os
from functools import cache
from pathlib import Path
from typing import Any

from nnlib.check.learners_error import sentence_of
from nnlib.check.notebook_answers import Cell, code_cells, needed
from nnlib.check.run_check import run_check
from nnlib.check.run_source import quietly, run_source
from nnlib.check.stand_ins import STAND_INS
from nnlib.check.ways_out import ways_out_closed


def earlier(chapter: str, *names: str) -> Any:
    """Take up what the reader wrote in an earlier chapter's exercises.

    The saved notebook of the same folder is read; its setup, the answers asked for and what they rest on are run
    quietly. An answer is taken if the visible check of its question passes; otherwise nnlib's stand-in is. One
    printed line says which.

    Parameters
    ----------
    chapter : str
        The notebook's name without its ending, such as "04-sigmoid-bias-relu".
    *names : str
        The answers' names, such as "sigmoid".

    Returns
    -------
    object or tuple of object
        The answer, or a tuple where several names are given.

    Raises
    ------
    ValueError
        If no name is given, or a name has no stand-in and no answer that passes.
    """
    if not names:
        raise ValueError('earlier needs the name of an answer, such as earlier("04-sigmoid-bias-relu", "sigmoid")')
    path = Path.cwd() / f"{chapter}.ipynb"
    found = {name: _answer(path, name) for name in names}
    own = [name for name, (_, reason) in found.items() if not reason]
    parts = [f"your own {_listed(own)}"] if own else []
    parts += [f"nnlib's {name} ({reason})" for name, (_, reason) in found.items() if reason]
    print(f"From {chapter}: {'; '.join(parts)}")
    answers = tuple(answer for answer, _ in found.values())
    return answers[0] if len(answers) == 1 else answers


def _listed(names):
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def _answer(path, name):
    """The reader's answer and no reason, or the stand-in and the reason for it."""
    try:
        changed = os.stat(path).st_mtime_ns
    except OSError:
        return _stand_in(
            name, f"there is no {path.name} in {path.parent.name or path.parent}/"
        ), "its notebook is not in this folder"
    answer, reason = _own_answer(path, changed, name)
    return (_stand_in(name, reason), reason) if reason else (answer, "")


@cache
def _own_answer(path: Path, changed: int, name: str):
    """Cached by the file's time of change: a chapter takes up an answer that takes up an answer …"""
    try:
        cells = code_cells(path)
    except ValueError:
        return None, "its notebook cannot be read"
    answers = [cell for cell in cells if name in cell.defines and cell.role not in ("setup", "check")]
    answers = [cell for cell in answers if cell.role == "answer"] or answers
    if not answers:
        return None, "yours is not in the notebook"
    question = answers[-1].question
    checks = [cell for cell in cells if cell.role == "check" and question and cell.question == question]
    checks = checks or [cell for cell in cells if cell.role == "check" and not question and name in cell.uses][:1]
    if not checks:
        return None, "its check is not in the notebook"
    namespace: dict[str, Any] = {"__name__": "__main__"}
    with quietly(), ways_out_closed():
        stops = {}
        for cell in needed(cells, {name}.union(*(check.uses for check in checks))):
            stops[id(cell)] = _run(cell, namespace, path)
        said = [run_check(check.source, namespace, check.question, f"{path.stem} {name} check") for check in checks]
    if name not in namespace and (error := stops.get(id(answers[-1]))):
        return None, f"yours stops: {sentence_of(error)}"
    if any(verdict.status == "not written" for verdict in said):
        return None, "yours is not written yet"
    if any(verdict.status != "right" for verdict in said):
        return None, "yours does not pass its check"
    return namespace[name], ""


def _run(cell: Cell, namespace: dict, path: Path) -> BaseException | None:
    """Run a cell; the error that stops it, if any. One broken cell does not keep the others from running."""
    try:
        run_source(cell.source, namespace, f"{path.stem} {cell.question} {cell.role}")
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        return error
    return None


def _stand_in(name, reason):
    if name not in STAND_INS:
        raise ValueError(f"there is no stand-in for {name}, and {reason}")
    return STAND_INS[name]
