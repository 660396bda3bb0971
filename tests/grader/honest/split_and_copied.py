"""Answers that were split, copied, moved, or stand beside a blank."""

from nbformat.v4 import new_code_cell

from tests.support.class_of_tiny_course import RIGHT
from tests.support.messy_notebook import answer, own, place

BLANK = '''def weighted_sum(w, a, b):
    """The weighted sum plus bias."""
    raise NotImplementedError("weighted-sum: your code here")'''
MARKED = {"nn_exercise": {"role": "answer", "id": "weighted-sum", "points": 2}}


def split(first, second):
    """Jupyter's split leaves the metadata on both."""
    return [own(first, metadata=MARKED), answer(second)]


def copied_below(source, before="count"):
    return own(source, before=before, metadata=MARKED)


def pasted_with_its_id(cells):
    cells.append(new_code_cell(BLANK, id="weighted-sum-answer", metadata=MARKED))


def moved_to_the_end(cells):
    cells.append(cells.pop(place(cells, "count-answer")))
    cells.append(cells.pop(place(cells, "count-check")))


def all_in_one_cell(cells):
    cells[place(cells, "weighted-sum-answer")].source += "\n\n\ncount = 8"


def checked_again_below(cells):
    cells.append(
        new_code_cell(
            cells[place(cells, "weighted-sum-check")].source,
            metadata={"nn_exercise": {"role": "check", "id": "weighted-sum"}},
        )
    )


NOTEBOOKS = {
    "split: a helper, then the answer": split(
        "def mine(x, y):\n    return np.dot(x, y)", "def weighted_sum(w, a, b):\n    return mine(w, a) + b"
    ),
    "split: numbers, then the answer": split(
        "own_sums = {1: 0}", "def weighted_sum(w, a, b):\n    return np.dot(w, a) + b + own_sums[1]"
    ),
    "split: the answer, then a try": [
        answer(RIGHT),
        own("print(weighted_sum([1], [1], 1))", before="weighted-sum-check", metadata=MARKED),
    ],
    "a blank pasted below": [copied_below(BLANK)],
    "a blank pasted at the end": [copied_below(BLANK, before="count-check")],
    "a blank pasted with its id": [pasted_with_its_id],
    "a first try above, kept": [own("def weighted_sum(w, a, b):\n    return 0", metadata=MARKED)],
    "an experiment of the same name below": [copied_below("def weighted_sum(w, a, b):\n    return 'what if'")],
    "the same answer twice": [copied_below(RIGHT)],
    "checked again below": [checked_again_below],
    "moved to the end": [moved_to_the_end],
    "both answers in one cell too": [all_in_one_cell],
    "answer with tests of one's own below it": [
        answer(RIGHT + "\n\nassert weighted_sum([1], [2], 3) == 5\nprint('fine')")
    ],
    "answer with a main guard": [
        answer(RIGHT + "\n\nif __name__ == '__main__':\n    print(weighted_sum([1], [2], 3))")
    ],
    "empty cells everywhere": [own(""), own("\n\n", before="count"), own("# to do", before="count-answer")],
}
