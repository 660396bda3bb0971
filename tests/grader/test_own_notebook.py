"""What `make mark` finds in a learner's notebook, and what it says is missing."""

import pytest
from nbformat.v4 import new_code_cell

from grader.mark_your_own.notebook import planned
from grader.submissions import read_notebook
from tests.support.tiny_course import CHECK, SETUP, learner_cells, write_notebook

RIGHT = "def weighted_sum(w, a, b):\n    return float(np.dot(w, a) + b)"
SUM, COUNT = "weighted-sum", "count"
WHOLE = [("setup", ""), ("answer", SUM), ("check", SUM), ("answer", COUNT), ("check", COUNT)]


@pytest.fixture
def plan(tiny_exercise, tmp_path):
    """Plan a notebook of these cells: the plan, and as (role, question) what is run."""

    def find(cells, exercise=tiny_exercise):
        found = planned(read_notebook(write_notebook(tmp_path, cells)).cells, exercise)
        return found, [(step.role, step.question) for step in found.steps]

    return find


def test_whole_notebook_is_run_as_it_stands_and_nothing_is_said(plan):
    found, run = plan(learner_cells(RIGHT, "count = 8"))
    assert run == WHOLE
    assert (found.notes, found.unanswered, set(found.remarks.values())) == ([], set(), {""})


def test_cells_without_metadata_are_known_by_their_ids_and_without_these_by_what_they_hold(plan):
    cells = learner_cells("def weighted_sum(w, a, b:", "count = 8")
    for cell in cells:
        cell.metadata = {}
    found, run = plan(cells)
    assert (run[1:], found.notes) == (WHOLE[1:], [])
    for number, cell in enumerate(cells):
        cell.id = f"c{number}"
    found, run = plan(cells)
    assert run == WHOLE
    assert found.notes == ["The notebook has lost the marks of its answer cells: all by the names they define."]


def test_missing_setup_and_check_are_said_and_the_courses_own_put_in(plan):
    cells = [cell for cell in learner_cells(RIGHT, "count = 8") if cell.id not in ("setup", "weighted-sum-check")]
    found, run = plan(cells)
    assert run == WHOLE
    assert (found.steps[0].source, found.steps[2].source) == (SETUP, CHECK)
    assert found.remarks[SUM] == "its check cell is missing: the course's own was run"
    assert found.notes == ["A setup cell is missing or was changed: the course's own was run first."]


def test_check_that_was_changed_does_not_count(plan):
    cells = learner_cells(RIGHT, "count = 8")
    next(cell for cell in cells if cell.id == "weighted-sum-check").source = "check.question('weighted-sum')"
    found, run = plan(cells)
    assert (run, found.steps[2].source) == (WHOLE, CHECK)
    assert found.remarks[SUM] == "its check cell was changed: the course's own was run"


def test_missing_answer_and_one_in_a_text_cell_are_said(plan):
    cells = [cell for cell in learner_cells(RIGHT, "count = 8") if cell.id != "weighted-sum-answer"]
    answer = next(cell for cell in cells if cell.id == "count-answer")
    answer.cell_type = "raw"
    del answer["outputs"], answer["execution_count"]
    found, run = plan(cells)
    assert found.unanswered == {SUM, COUNT}
    assert found.remarks == {SUM: "", COUNT: "its answer cell is a text cell: make it a code cell again"}
    assert run == [step for step in WHOLE if step[0] != "answer"]


def test_answer_below_its_check_is_checked_after_it(plan):
    cells = [cell for cell in learner_cells(RIGHT, "count = 8") if cell.id != "weighted-sum-answer"]
    assert plan([*cells, new_code_cell(RIGHT, id="moved")])[1] == [WHOLE[0], *WHOLE[3:], *WHOLE[1:3]]


def test_copied_check_is_run_once(plan):
    cells = learner_cells(RIGHT, "count = 8")
    assert plan([*cells, new_code_cell(CHECK, id="copy")])[1] == [*WHOLE[:2], *WHOLE[3:], WHOLE[2]]


def test_unknown_chapter_has_the_questions_that_its_own_checks_name(plan):
    found, run = plan(learner_cells(RIGHT, "count = 8"), None)
    assert (run, found.remarks) == (WHOLE, {SUM: "", COUNT: ""})
