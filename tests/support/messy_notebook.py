"""Notebooks as students leave them: a tidy one, changed."""

import copy
from collections.abc import Callable

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell

from tests.support.class_of_tiny_course import RIGHT
from tests.support.tiny_course import learner_cells

Change = Callable[[list[NotebookNode]], None]


def answer(source: str, question: str = "weighted-sum") -> Change:
    """Another answer."""

    def change(cells):
        cells[place(cells, f"{question}-answer")].source = source

    return change


def own(source: str, before: str = "weighted-sum-answer", **about) -> Change:
    """A cell of the student's own."""

    def change(cells):
        cells.insert(place(cells, before), new_code_cell(source, **about))

    return change


def place(cells: list[NotebookNode], name: str) -> int:
    return next(number for number, cell in enumerate(cells) if cell.get("id") == name)


def written(changes: list[Change]) -> list[NotebookNode]:
    """The cells of a tidy notebook, changed."""
    cells = copy.deepcopy(learner_cells(RIGHT, "count = 8"))
    for change in changes:
        change(cells)
    return cells
