"""Notebooks whose cells lost what marks them, or became cells of another kind; not all of them run at home."""

from nbformat.v4 import new_markdown_cell, new_raw_cell

from tests.support.class_of_tiny_course import RIGHT
from tests.support.messy_notebook import answer, own, place
from tests.support.tiny_course import SETUP

BLANK = 'def weighted_sum(w, a, b):\n    raise NotImplementedError("weighted-sum: your code here")'


def without_metadata(cells):
    for cell in cells:
        cell.metadata.clear()


def without_ids(cells):
    without_metadata(cells)
    for cell in cells:
        cell.pop("id", None)


def reversed_cells(cells):
    cells.reverse()


def without_text(cells):
    cells[:] = [cell for cell in cells if cell.cell_type == "code"]


def without_checks(cells):
    cells[:] = [cell for cell in cells if not cell.get("id", "").endswith("-check")]


def as_text(kind, around="{}"):
    def change(cells):
        number = place(cells, "weighted-sum-answer")
        old = cells[number]
        cells[number] = kind(around.format(old.source), id=old["id"], metadata=old.metadata)

    return change


def text_beside_a_blank(cells):
    number = place(cells, "weighted-sum-answer")
    cells.insert(number, new_markdown_cell(RIGHT, metadata=cells[number].metadata))
    cells[number + 1].source = BLANK


def setup_in_two(cells):
    cells[1].source = SETUP.replace("import numpy as np", "import numpy\nnp = numpy")


NOTEBOOKS = {
    "metadata lost": [without_metadata],
    "metadata and ids lost": [without_ids],
    "metadata and ids lost, and a helper": [
        own("def mine(x):\n    return x"),
        answer("def weighted_sum(w, a, b):\n    return mine(np.dot(w, a) + b)"),
        without_ids,
    ],
    "cells reversed": [reversed_cells],
    "text deleted": [without_text],
    "checks deleted": [without_checks],
    "answer that became Markdown": [as_text(new_markdown_cell)],
    "answer that became Markdown with a fence": [as_text(new_markdown_cell, "```python\n{}\n```")],
    "answer that became raw": [as_text(new_raw_cell)],
    "answer as Markdown beside a blank": [text_beside_a_blank],
    "setup written otherwise": [setup_in_two],
    "Windows line ends": [lambda cells: [cell.update(source=cell.source.replace("\n", "\r\n")) for cell in cells]],
    "white space at the ends of lines": [answer(RIGHT.replace("\n", "  \n") + "\n\n\n")],
}
