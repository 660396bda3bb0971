"""A solutions notebook is read into questions, and what is missing is named."""

import pytest

from grader.authoring.exercise import read_exercise
from grader.authoring.form import form_faults
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
    assert form_faults(exercise) == ["a chapter has at least 4 questions, and this one 2: make question adds one"]


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("weighted-sum", "there is no text cell: add a Markdown cell with the role question"),
        ("weighted-sum-check", "there is no check cell: add a code cell with the role check"),
        ("weighted-sum-hidden", "there is no hidden cell: add a check cell with hidden: true"),
        ("weighted-sum-explanation", "there is no explanation cell: add a Markdown cell with the role explanation"),
        ("weighted-sum-hint-1", "a question has one to 3 hints, and this one 0: add or merge hint cells"),
        ("weighted-sum-mistake-1", "a question has at least 3 catalogued mistakes, and this one 2: add a mistake cell"),
    ],
)
def test_what_is_missing_is_named_and_what_to_do(tmp_path, cell, told):
    cells = [each for each in solution_cells() if each["id"] != cell]
    faults = form_faults(read_exercise(write_notebook(tmp_path, cells)))
    assert [fault for fault in faults if fault.startswith(f"weighted-sum: {told}")]


def test_hint_that_does_not_fold_is_named(tmp_path):
    cells = solution_cells()
    cells[4].source = "Look."
    assert any("hint 1 is not folded" in fault for fault in form_faults(read_exercise(write_notebook(tmp_path, cells))))


def test_second_answer_cell_is_an_error(tmp_path):
    cells, again = solution_cells(), solution_cells()[5]
    again["id"] = "weighted-sum-again"
    with pytest.raises(ValueError, match="question 'weighted-sum' has two cells of the role 'answer'"):
        read_exercise(write_notebook(tmp_path, [*cells, again]))


def test_mistake_without_a_name_is_an_error(tmp_path):
    cells = solution_cells()
    cells[9].source = "def weighted_sum(w, a, b):\n    return 0"
    with pytest.raises(ValueError, match="weighted-sum-mistake-1: a mistake begins with"):
        read_exercise(write_notebook(tmp_path, cells))
