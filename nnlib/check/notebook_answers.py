"""A learner's saved notebook, read tolerantly: which cell answers what, and what it needs."""

import json
import re
import symtable
from dataclasses import dataclass, field
from pathlib import Path

from nnlib.check.bound_names import bound_names

CHECK = re.compile(r"check\.question\(\s*[\"']([a-z0-9-]+)[\"']")
ANSWER = re.compile(r"([a-z0-9-]+)-answer")


@dataclass
class Cell:
    """A code cell without the parts that are not Python.

    Attributes
    ----------
    source : str
    role : str
        setup, answer, check or empty.
    question : str
        The question's id, or empty.
    defines, uses : set of str
        Names it gives a value, and names it reads.
    """

    source: str
    role: str = ""
    question: str = ""
    defines: set[str] = field(default_factory=set)
    uses: set[str] = field(default_factory=set)


def code_cells(path: Path) -> list[Cell]:
    """The notebook's code cells, in order.

    Raises
    ------
    ValueError
        If the file is not a notebook.
    """
    try:
        cells = json.loads(path.read_text("utf-8-sig"))["cells"]
        found = [_cell(cell) for cell in cells if cell.get("cell_type") == "code"]
    except (KeyError, TypeError, AttributeError, UnicodeDecodeError, json.JSONDecodeError, RecursionError):
        raise ValueError(f"{path.name} is not a notebook that can be read") from None
    return [cell for cell in found if cell is not None]


def needed(cells: list[Cell], names: set[str]) -> list[Cell]:
    """Of setup and answer cells, those that `names` rest on, in the notebook's order."""
    wanted = set(names)
    chosen: set[int] = set()
    usable = [(place, cell) for place, cell in enumerate(cells) if cell.role != "check"]
    while True:
        more = {
            place for place, cell in usable if place not in chosen and (cell.defines & wanted or cell.role == "setup")
        }
        if not more:
            return [cells[place] for place in sorted(chosen)]
        chosen |= more
        for place in more:
            wanted |= cells[place].uses


def role_by_look(name: str, source: str) -> tuple[str, str]:
    """A cell's role and question by its id, or by the question that its check opens: some editors drop metadata.

    Parameters
    ----------
    name : str
        The id; may be empty.
    source : str

    Returns
    -------
    role, question : str
        Empty where neither tells.
    """
    if match := CHECK.search(source):
        return "check", match[1]
    if match := ANSWER.fullmatch(name):
        return "answer", match[1]
    return ("setup", "") if name == "setup" else ("", "")


def _cell(cell):
    source = cell["source"] if isinstance(cell["source"], str) else "".join(cell["source"])
    source = "\n".join(line for line in source.splitlines() if not line.lstrip().startswith(("%", "!", "?")))
    about = cell.get("metadata", {}).get("nn_exercise") or {}
    if about.get("hidden") or about.get("role") == "mistake":
        return None
    role, question = about.get("role", ""), about.get("id", "")
    if not role:
        role, question = role_by_look(str(cell.get("id", "")), source)
    try:
        uses = _used(symtable.symtable(source, "<cell>", "exec"))
    except (SyntaxError, ValueError, RecursionError):  # running it tells its author
        uses = set()
    return Cell(source, role, question, set(bound_names(source)), uses)


def _used(block):
    """The notebook's names that a block of code reads; a function's own are left out."""
    at_top = block.get_type() == "module"
    own = {
        symbol.get_name() for symbol in block.get_symbols() if symbol.is_referenced() and (at_top or symbol.is_global())
    }
    return own.union(*map(_used, block.get_children()))
