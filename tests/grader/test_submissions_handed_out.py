"""What a notebook was handed out with tells a question that was added later from one that was deleted."""

import pytest

from grader.submissions.answers import extract
from grader.submissions.handed_out import added_since
from grader.submissions.notebook import Cell

SUM = Cell("weighted-sum-answer", True, "def weighted_sum(w, a, b):\n    return 0", "answer", "weighted-sum")


def setup(*questions):
    return Cell("setup", True, "from nnlib import check", "setup", handed_out=questions)


@pytest.mark.parametrize(
    ("cells", "added"),
    [
        ([setup("weighted-sum"), SUM], {"count"}),
        ([setup("weighted-sum", "count"), SUM], set()),
        ([setup(), SUM], set()),
        ([setup("weighted-sum"), SUM, Cell("count-answer", True, "count = 8")], set()),
        ([setup("weighted-sum"), SUM, Cell("x", False, "## 1.2 Count", "question", "count")], set()),
        ([setup("weighted-sum"), setup("count"), SUM], set()),
    ],
)
def test_added_is_what_was_neither_in_the_list_nor_is_in_a_cell(tiny_exercise, cells, added):
    assert added_since(tiny_exercise, cells) == added
    assert extract(tiny_exercise, cells).added == added


def test_an_answer_to_a_question_that_was_taken_out_is_told(tiny_exercise):
    old = Cell("old-answer", True, "old = 1", "answer", "old")
    notes = extract(tiny_exercise, [setup("weighted-sum", "count", "old"), SUM, old]).notes
    assert "old: the exercise no longer has this question; the answer is not marked" in notes
