"""Hidden inputs of a notebook's own: remembered by the results folder, and never at the cost of who is right."""

import pytest

from grader.grading import grade_submission as module
from grader.grading.grade_submission import Marked, Settings, grade_submission, own_seed
from tests.support.class_of_tiny_course import handed_in
from tests.support.class_results import answer
from tests.support.instant_grading import Scheduler, class_of_three
from tests.support.tiny_course import tiny_course

HIDDEN_FAILS = answer(2, "wrong", "✓ fine", "✗ not with these numbers")


@pytest.fixture
def graded_with(tmp_path, monkeypatch):
    """`graded_with(unfit)`: the result of an answer that fails with its file's own inputs; the reference may, too."""
    course = tiny_course(tmp_path / "course") / "solutions"
    submission = handed_in(tmp_path, "anna", count="count = 1 + 7")

    def run(unfit, own_inputs=True):
        seeds = []

        def grade_answers(exercise, taken, settings):
            seeds.append(settings.seed)
            fails = settings.seed != 7 and (unfit or taken.answers["count"] == "count = 1 + 7")
            return Marked({"weighted-sum": HIDDEN_FAILS if fails else answer(2), "count": answer(1)}, [], {})

        monkeypatch.setattr(module, "grade_answers", grade_answers)
        return grade_submission(submission, Settings(7, "process", str(course), own_inputs=own_inputs)), seeds

    return run


def test_what_fails_with_its_own_inputs_stays_wrong_where_the_courses_answers_pass_with_them(graded_with):
    result, seeds = graded_with(unfit=False)
    assert result.questions["weighted-sum"].status == "wrong" and result.notes == ()
    own = own_seed(7, result.sha256)
    assert seeds == [own, own] and (result.seed, result.own_inputs) == (7, True)


def test_inputs_with_which_the_courses_own_answer_fails_cost_nobody_a_point(graded_with):
    result, seeds = graded_with(unfit=True)
    assert result.questions["weighted-sum"].status == "right" and seeds[-1] == 7
    assert result.notes == ("its own hidden inputs do not suit weighted-sum: it got those of the run",)


def test_without_the_option_everybody_has_the_runs(graded_with):
    result, seeds = graded_with(unfit=True, own_inputs=False)
    assert seeds == [7] and not result.own_inputs


def test_another_file_or_another_run_has_another_seed():
    assert len({own_seed(seed, digest) for seed in (1, 2) for digest in ("ab", "cd")}) == 4


def test_the_results_folder_remembers(tmp_path):
    _, run = class_of_three(tmp_path / "class")
    why = []
    run(tmp_path / "out", Scheduler(), seed=1)()
    run(tmp_path / "out", again := Scheduler(), own_inputs=True, on_start=why.append)()
    assert again.graded == ["anna", "ben", "cleo"]
    assert why == [{"graded before with the same hidden inputs for all": 3}]
    results = run(tmp_path / "out", later := Scheduler())()
    assert later.graded == [] and all(result.own_inputs for result in results)
