"""A solutions notebook is read into questions, and what is missing is named."""

import pytest

from grader.authoring.exercise import read_exercise, solutions
from grader.authoring.form import form_of
from tests.support.tiny_course import solution_cells, write_notebook


def test_everything_of_a_question_is_read(tmp_path):
    exercise = read_exercise(write_notebook(tmp_path, solution_cells()))
    question = exercise.questions["weighted-sum"]
    assert list(exercise.questions) == ["weighted-sum", "count"]
    assert question.points == 2
    assert len(question.hints) == 1
    assert "def weighted_sum" in question.answer
    assert "reference.weighted_sum" in question.hidden
    assert question.mistakes[0].name == "the bias is forgotten"
    assert question.mistakes[0].hint == "Look at b."
    assert question.mistakes[0].source.startswith("def weighted_sum")
    assert len(exercise.setup) == len(exercise.hidden_setup) == 1


def test_form_is_kept_but_for_the_count_of_questions(tmp_path):
    exercise = read_exercise(write_notebook(tmp_path, solution_cells()))
    assert form_of(exercise).faults == ["a chapter has at least 4 questions, and this one 2: make question adds one"]


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("weighted-sum", "there is no question cell: add a Markdown cell with the role question"),
        ("weighted-sum-check", "there is no check cell: add a code cell with the role check"),
        ("weighted-sum-hidden", "there is no hidden check cell: add a check cell with hidden: true"),
        ("weighted-sum-explanation", "there is no explanation cell: add a Markdown cell with the role explanation"),
        ("weighted-sum-hint-1", "a question has one to 3 hints, and this one 0: add or merge hint cells"),
        ("weighted-sum-mistake-1", "a question has at least 3 catalogued mistakes, and this one 2: add a mistake cell"),
    ],
)
def test_what_is_missing_is_named_and_what_to_do(tmp_path, cell, told):
    cells = [each for each in solution_cells() if each["id"] != cell]
    faults = form_of(read_exercise(write_notebook(tmp_path, cells))).faults
    assert [fault for fault in faults if fault.startswith(f"weighted-sum: {told}")]


def test_hint_that_does_not_fold_is_named(tmp_path):
    cells = solution_cells()
    cells[4].source = "Look."
    form = form_of(read_exercise(write_notebook(tmp_path, cells)))
    assert any("hint 1 is not folded" in fault for fault in form.faults)


def test_second_answer_cell_is_an_error(tmp_path):
    cells, again = solution_cells(), solution_cells()[5]
    again["id"] = "weighted-sum-again"
    with pytest.raises(ValueError, match="question 'weighted-sum' has two answer cells: take one out"):
        read_exercise(write_notebook(tmp_path, [*cells, again]))


def test_mistake_without_a_name_is_an_error(tmp_path):
    cells = solution_cells()
    cells[9].source = "def weighted_sum(w, a, b):\n    return 0"
    with pytest.raises(ValueError, match="weighted-sum-mistake-1: a mistake begins with"):
        read_exercise(write_notebook(tmp_path, cells))


def test_file_that_is_no_notebook_is_told_in_one_sentence_with_its_line(tmp_path):
    path = write_notebook(tmp_path, solution_cells())
    path.write_text(path.read_text("utf-8").replace('"cells": [', '"cells": [,', 1), "utf-8")
    with pytest.raises(ValueError, match=r"01-tiny.ipynb is no notebook, line 2: .*: git diff shows what was changed"):
        read_exercise(path)


def test_explanation_in_a_code_cell_is_an_error(tmp_path):
    cells = solution_cells()
    cells[7].cell_type = "code"
    cells[7] |= {"outputs": [], "execution_count": None}
    with pytest.raises(ValueError, match="'explanation' is for a Markdown cell: change the kind of this one"):
        read_exercise(write_notebook(tmp_path, cells))


@pytest.mark.parametrize("number", ["1", "01", "01-tiny"])
def test_chapter_is_found_by_its_number_too(tmp_path, number):
    path = write_notebook(tmp_path / "solutions", solution_cells())
    assert solutions(number, tmp_path) == [path]


MISTAKE = "# MISTAKE: {}\n# HINT: Count.\n{}"


@pytest.mark.parametrize(
    ("cell", "source", "told"),
    [
        ("count", "Count.", "count: the question cell begins with `Count.`: begin it with `## 1.2 ` and a title"),
        ("count", "## 1.3 Count", "count: the question cell begins with `## 1.3 Count`: begin it with `## 1.2 `"),
        (
            "title",
            "# Tiny\n\nSix questions.",
            "the first cell says “Six questions”, and there are 2: write that number",
        ),
        (
            "count-check",
            'with check.question("count") as q:\n    q.value("count", count, reference.count)',
            "count: the check uses reference, which learners do not have: only the hidden check may",
        ),
        (
            "count-check",
            'with check.question("weighted-sum") as q:\n    q.value("count", count, 8)',
            "count: the check opens check.question('weighted-sum'): it is to be `with check.question(\"count\") as q:`",
        ),
        (
            "count-hidden",
            'with check.question("count") as q:\n    q.value("count", count, 8)',
            "count: the hidden check opens check.question('count'): it is to be `with check.question(\"count\", hid",
        ),
        ("count-answer", "weighted_sum = 8  # SOLUTION", "weighted-sum and count both define weighted_sum: give one"),
        (
            "count-mistake-1",
            MISTAKE.format("the biases are left out", "counted = 6"),
            "count: “the biases are left out” does not define count, which the checks use: a mistake is a whole answer",
        ),
        ("count-mistake-1", MISTAKE.format("The biases go", "count = 6"), "count: “The biases go” stands inside a"),
        ("count-mistake-1", MISTAKE.format("biases go.", "count = 6"), "count: “biases go.” stands inside a sentence"),
        ("count-answer", "count = = 8", "count: the answer cell, `count = = 8`: Python cannot read this line (invalid"),
        ("setup", "import numpy as", "the setup cell, `import numpy as`: Python cannot read this line"),
        ("count-answer", "count = 8", "count: the answer cell marks no solution: put # BEGIN SOLUTION and"),
    ],
)
def test_what_is_not_as_the_form_asks_is_named_and_what_to_do(tmp_path, cell, source, told):
    cells = solution_cells()
    next(each for each in cells if each["id"] == cell).source = source
    faults = [
        fault for fault in form_of(read_exercise(write_notebook(tmp_path, cells))).faults if "at least 4" not in fault
    ]
    assert len([fault for fault in faults if told in fault]) == 1, faults


@pytest.mark.parametrize("points", [0, -1, "two", None, True])
def test_points_are_a_number_above_0(tmp_path, points):
    cells = solution_cells()
    cells[5].metadata["nn_exercise"]["points"] = points
    faults = form_of(read_exercise(write_notebook(tmp_path, cells))).faults
    assert (
        f'weighted-sum: the points of the answer cell are {points!r}: write a number above 0, such as "points": 1'
        in faults
    )


def test_names_of_things_may_begin_with_a_capital(tmp_path):
    cells = solution_cells()
    for cell, name in zip(cells[9:12], ["W is transposed", "ReLU is left out", "Python's `max` is used"]):
        cell.source = cell.source.replace(cell.source.splitlines()[0], f"# MISTAKE: {name}")
    assert len(form_of(read_exercise(write_notebook(tmp_path, cells))).faults) == 1
