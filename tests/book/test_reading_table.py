"""What each chapter asks of a reader is counted: prose, minutes, live widgets, quizzes, claims; it says its minutes."""

import re

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from book.tools.reading_table import ROOT, counts


def cell(make, id, source):
    made = make(source)
    made.id = id
    return made


NOTEBOOK = new_notebook(
    cells=[
        cell(
            new_markdown_cell, "before-the-widget", "Twelve well-chosen words. $a + b + c$ `is_no_word` " + "and " * 397
        ),
        cell(new_code_cell, "weight-grid-widget", "WeightGrid(weights)"),
        cell(new_code_cell, "quiz-one", 'Quiz(\n    "one", "Quiz(two)?", {})'),
        cell(new_code_cell, "quiz-two", "n = 3\n\nNumberQuiz(n)"),
        cell(new_code_cell, "claim-c1", 'share = 1\nclaim("C1")\nmy_claim(2)'),
    ]
)


def test_a_notebook_is_counted():
    # 2 minutes of reading; besides, two questions, a picture, two visible lines of code and two more with them
    assert counts(NOTEBOOK) == (400, 2, 6, 1, 2, 1)


def test_tasks_count_and_folded_answers_do_not():
    answer = cell(new_code_cell, "solution-one", "\n".join(f"line = {n}" for n in range(100)))
    answer.metadata["tags"] = ["hide-cell"]
    tasks = cell(new_markdown_cell, "try-it-yourself", "**1. Recall.** One.\n\n**2. Explore.** Two.")
    assert counts(new_notebook(cells=[tasks, answer]))[2] == 4


@pytest.mark.parametrize("path", sorted((ROOT / "chapters").glob("*.ipynb")), ids=lambda path: path.stem[:2])
def test_a_chapter_says_how_long_it_takes_by_the_one_measure(path):
    notebook = nbformat.read(path, as_version=4)
    text = " ".join(" ".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown").split())
    said = r"Reading takes about (\d+) minutes; with the code, the questions and the tasks, allow (\d+)\."
    [(reading, in_all)] = re.findall(said, text)
    _, minutes, minutes_in_all, *_ = counts(notebook)
    assert (int(reading) % 5, int(in_all) % 5) == (0, 0), "said to five minutes"
    assert abs(int(reading) - minutes) <= 3
    assert abs(int(in_all) - minutes_in_all) <= 4
