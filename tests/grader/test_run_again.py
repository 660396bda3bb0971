"""A run over a class: what is done stays done, what failed is tried again, and nothing is graded twice."""

import json
from dataclasses import replace

import pytest

from grader.grading.self_check import NotFit
from grader.results.file import NAME, InUse, read_results, results_file
from tests.support.class_results import result
from tests.support.instant_grading import Scheduler, class_of_three


@pytest.fixture
def three(tmp_path):
    return class_of_three(tmp_path / "class")


def test_each_result_is_a_line_and_a_second_run_grades_nothing(three, tmp_path):
    _, run = three
    first, second = Scheduler(), Scheduler()
    results = run(tmp_path / "out", first)()
    assert [result.student for result in results] == first.graded == ["anna", "ben", "cleo"]
    assert len((tmp_path / "out" / NAME).read_text().splitlines()) == 3
    again = run(tmp_path / "out", second)
    assert again() == results
    assert second.graded == []
    assert again.kept == 3


def test_a_stopped_run_goes_on_where_it_was_with_the_same_seed(three, tmp_path):
    _, run = three
    with pytest.raises(KeyboardInterrupt):
        run(tmp_path, Scheduler(stop_at="cleo"))()
    assert len(read_results(tmp_path)) == 2
    second = Scheduler()
    results = run(tmp_path, second)()
    assert second.graded == ["cleo"]
    assert len({result.seed for result in results}) == 1


def test_a_line_cut_short_by_a_crash_is_graded_again(three, tmp_path):
    _, run = three
    run(tmp_path, Scheduler())()
    file = tmp_path / NAME
    file.write_bytes(file.read_bytes()[:-40])
    second = Scheduler()
    assert len(run(tmp_path, second)()) == 3
    assert second.graded == ["cleo"]
    assert len(read_results(tmp_path)) == 3


def test_a_file_that_was_graded_and_superseded_never_comes_back_by_the_same_command(three, tmp_path):
    handed_in, run = three
    run(tmp_path / "out", Scheduler())()
    handed_in[1].path.write_text("a later one")
    later = run(tmp_path / "out", Scheduler())()
    handed_in[1].path.write_text("1")  # the first download again
    again = run(tmp_path / "out", second := Scheduler())
    assert again() == later
    assert (second.graded, again.left_aside, again.changed) == ([], ["ben"], [])
    forced = run(tmp_path / "out", second := Scheduler(), students=("ben",))
    forced()
    assert second.graded == ["ben"] and forced.changed[0].after < forced.changed[0].before


def test_a_student_is_known_by_his_account_whatever_he_calls_himself(three, tmp_path):
    handed_in, run = three
    handed_in[:] = [replace(one, account=str(i)) for i, one in enumerate(handed_in)]
    first = run(tmp_path / "out", Scheduler())()
    handed_in[1] = replace(handed_in[1], student="Ben, the great")
    again = run(tmp_path / "out", second := Scheduler())
    assert again() == first and second.graded == [] and again.earlier == []


def test_a_list_of_names_has_the_last_word(three, tmp_path):
    handed_in, run = three
    run(tmp_path / "out", Scheduler())()
    handed_in[1] = replace(handed_in[1], student="Ben Costa", told="ben")
    again = run(tmp_path / "out", Scheduler())
    assert [result.student for result in again()] == ["anna", "Ben Costa", "cleo"] and again.earlier == []


def test_two_who_are_told_apart_alike_keep_a_result_each(three, tmp_path):
    handed_in, run = three
    handed_in[:] = [replace(one, student="anna", account=str(i)) for i, one in enumerate(handed_in)]
    results = run(tmp_path / "out", Scheduler())()
    assert len({result.key for result in results}) == 3


@pytest.mark.parametrize("change", ["file", "seed", "sandbox"])
def test_what_is_no_longer_the_same_is_graded_again(three, tmp_path, change):
    handed_in, run = three
    run(tmp_path / "out", Scheduler(), seed=1)()
    if change == "file":
        handed_in[1].path.write_text("22")
    second = Scheduler()
    about = {"seed": 2 if change == "seed" else 1, "sandbox": "process" if change == "sandbox" else "bubblewrap"}
    run(tmp_path / "out", second, **about)()
    assert second.graded == (["ben"] if change == "file" else ["anna", "ben", "cleo"])


def test_a_fault_of_the_grader_is_tried_again_and_is_never_a_zero(three, tmp_path):
    _, run = three
    results = run(tmp_path, Scheduler(failing={"ben": 1}))()
    assert [result.status for result in results] == ["graded"] * 3
    (tmp_path / NAME).unlink()
    results = run(tmp_path, Scheduler(failing={"ben": 9}))()
    assert [result.status for result in results] == ["graded", "ungraded", "graded"]
    assert results[1].questions == {}
    assert "no kernel" in results[1].reason
    third = Scheduler()
    assert run(tmp_path, third)()[1].status == "graded"
    assert third.graded == ["ben"]


def test_a_machine_that_marks_wrongly_grades_nobody(three, tmp_path):
    _, run = three

    def scheduler(work, jobs):
        yield next(iter(jobs)), NotFit("the reference answers do not get full marks here")

    with pytest.raises(NotFit):
        run(tmp_path, scheduler)()
    assert read_results(tmp_path) == {}


def test_two_runs_do_not_write_the_same_file(tmp_path):
    with results_file(tmp_path), pytest.raises(InUse), results_file(tmp_path):
        pass
    with results_file(tmp_path) as file:
        file.append(result("ü\u2028"))
    assert json.loads((tmp_path / NAME).read_bytes().splitlines()[0])["student"] == "ü\u2028"
