"""Where the source of a learner's answer is: in linecache, where notebooks keep every cell that was run."""

import ast
import linecache
import os
from collections.abc import Iterable
from types import FunctionType
from typing import Any, NamedTuple

from nnrepair.building import names_in

LONGEST = 20_000  # characters; a longer cell is no answer


class Answer(NamedTuple):
    """A cell of the learner's.

    Attributes
    ----------
    source : str
    names : set of str
        Those of the asked names that it defines.
    """

    source: str
    names: set[str]


def answer_of(names: Iterable[str], notebook: dict[str, Any], check_file: str) -> Answer | None:
    """The cell that answers, or None where its text is not at hand.

    A function of the grader's that stands for a learner's in a sandbox comes from a file on the disk, and one of an
    earlier chapter has other globals: neither is looked at.

    Parameters
    ----------
    names : iterable of str
        What the check cell reads, the likeliest first.
    notebook : dict
    check_file : str
        What the check cell's code is called: its own functions are no answers.
    """
    asked = list(names)
    files: dict[str, str] = {}
    for own in asked:
        function = notebook.get(own)
        if isinstance(function, FunctionType) and function.__globals__ is notebook:
            file = function.__code__.co_filename
            if file != check_file and file in linecache.cache and not os.path.exists(file):
                files.setdefault(file, "".join(linecache.getlines(file)))
    history = notebook.get("In")
    cells = [cell for cell in reversed(history) if isinstance(cell, str)] if isinstance(history, list) else []
    for source in [*files.values(), *([] if files else cells)]:
        defined = defined_in(source)
        if found := {own for own in asked if own in defined} if "check" not in defined else set():
            return Answer(source, found)
    return None


def defined_in(source: str) -> set[str]:
    """The names that a cell defines at its top level; none where Python cannot read it."""
    if len(source) > LONGEST:
        return set()
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return set()
    found: set[str] = set()
    for node in tree.body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            found.add(node.name)
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            found |= {(alias.asname or alias.name).partition(".")[0] for alias in node.names}
        elif isinstance(node, (ast.Assign, ast.AnnAssign, ast.AugAssign)):
            found |= names_in(node, ast.Store)
    return found


def similar_functions(notebook: dict[str, Any]) -> dict[str, list[str]]:
    """By function of the notebook's, others with as many parameters and a name that begins alike."""
    count = {k: f.__code__.co_argcount for k, f in notebook.items() if isinstance(f, FunctionType)}
    return {
        one: [
            other
            for other, n in count.items()
            if other != one and n == count[one] and other.partition("_")[0] == one.partition("_")[0]
        ][:4]
        for one in count
    }
