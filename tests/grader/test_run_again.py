"""A run over a class: what is done stays done, what failed is tried again, and nothing is graded twice."""

import json

import pytest
from tiny_course import STEM

from grader.grading.self_check import NotFit
from grader.marking.results import NAME, InUse, read_results, results_file
from grader.marking.run import Run
from grader.submissions.collect import Submission


class Scheduler:
    """Gives each student's result, and keeps who was graded. `failing` students get an error so many times."""

    far = False

    def __init__(self, failing=None, stop_at=None):
        self.graded, self.failing, self.stop_at = [], failing or {}, stop_at

    def __call__(self, work, pieces):
        for piece in pieces:
            student = piece.submission.student
            if student == self.stop_at:
                raise KeyboardInterrupt
            self.graded.append(student)
            if self.failing.get(student, 0):
                self.failing[student] -= 1
                yield piece, OSError("no kernel")
            else:
                yield piece, result_of(piece)


def result_of(piece):
    submission, settings = piece.submission, piece.settings
    text = submission.path.read_bytes()
    questions = {name: {"points": len(text), "of": 100, "passed": True} for name in ("a", "b")}
    about = {"student": submission.student, "chapter": submission.chapter, "file": submission.file, "reason": ""}
    import hashlib

    sha = hashlib.sha256(text).hexdigest()
    return about | {
        "sha256": sha,
        "seed": settings.seed,
        "sandbox": settings.sandbox,
        "status": "graded",
        "questions": questions,
    }


@pytest.fixture
def handed_in(tmp_path):
    found = []
    for student in ("anna", "ben", "cleo"):
        path = tmp_path / f"{student}.ipynb"
        path.write_text("1")
        found.append(Submission(student, STEM, path, path.name))
    return found


def test_each_result_is_a_line_and_a_second_run_grades_nothing(handed_in, tmp_path):
    first, second = Scheduler(), Scheduler()
    results = Run(handed_in, tmp_path / "out", first)()
    assert [result["student"] for result in results] == first.graded == ["anna", "ben", "cleo"]
    assert len((tmp_path / "out" / NAME).read_text().splitlines()) == 3
    again = Run(handed_in, tmp_path / "out", second)
    assert again() == results
    assert second.graded == []
    assert again.kept == 3


def test_a_stopped_run_goes_on_where_it_was_with_the_same_seed(handed_in, tmp_path):
    with pytest.raises(KeyboardInterrupt):
        Run(handed_in, tmp_path, Scheduler(stop_at="cleo"))()
    assert len(read_results(tmp_path)) == 2
    second = Scheduler()
    results = Run(handed_in, tmp_path, second)()
    assert second.graded == ["cleo"]
    assert len({result["seed"] for result in results}) == 1


def test_a_line_cut_short_by_a_crash_is_graded_again(handed_in, tmp_path):
    Run(handed_in, tmp_path, Scheduler())()
    file = tmp_path / NAME
    file.write_bytes(file.read_bytes()[:-40])
    second = Scheduler()
    assert len(Run(handed_in, tmp_path, second)()) == 3
    assert second.graded == ["cleo"]
    assert len(read_results(tmp_path)) == 3


@pytest.mark.parametrize("change", ["file", "seed", "sandbox"])
def test_what_is_no_longer_the_same_is_graded_again(handed_in, tmp_path, change):
    Run(handed_in, tmp_path / "out", Scheduler(), seed=1)()
    if change == "file":
        handed_in[1].path.write_text("22")
    second = Scheduler()
    about = {"seed": 2 if change == "seed" else 1, "sandbox": "process" if change == "sandbox" else "bubblewrap"}
    Run(handed_in, tmp_path / "out", second, **about)()
    assert second.graded == (["ben"] if change == "file" else ["anna", "ben", "cleo"])


def test_a_fault_of_the_grader_is_tried_again_and_is_never_a_zero(handed_in, tmp_path):
    results = Run(handed_in, tmp_path, Scheduler(failing={"ben": 1}))()
    assert [result["status"] for result in results] == ["graded"] * 3
    (tmp_path / NAME).unlink()
    results = Run(handed_in, tmp_path, Scheduler(failing={"ben": 9}))()
    assert [result["status"] for result in results] == ["graded", "ungraded", "graded"]
    assert results[1]["questions"] == {}
    assert "no kernel" in results[1]["reason"]
    third = Scheduler()
    assert Run(handed_in, tmp_path, third)()[1]["status"] == "graded"
    assert third.graded == ["ben"]


def test_one_student_and_one_question_can_be_graded_again(handed_in, tmp_path):
    Run(handed_in, tmp_path / "out", Scheduler(), seed=1)()
    handed_in[1].path.write_text("22")
    second = Scheduler()
    results = Run(handed_in, tmp_path / "out", second, seed=1, students=("ben",), questions=("b",))()
    assert second.graded == ["ben"]
    assert {name: marks["points"] for name, marks in results[1]["questions"].items()} == {"a": 1, "b": 2}


def test_a_machine_that_marks_wrongly_grades_nobody(handed_in, tmp_path):
    def scheduler(work, pieces):
        yield next(iter(pieces)), NotFit("the reference answers do not get full marks here")

    with pytest.raises(NotFit):
        Run(handed_in, tmp_path, scheduler)()
    assert read_results(tmp_path) == {}


def test_two_runs_do_not_write_the_same_file(tmp_path):
    with results_file(tmp_path), pytest.raises(InUse), results_file(tmp_path):
        pass
    with results_file(tmp_path) as file:
        file.append({"student": "ü\u2028", "chapter": STEM})
    assert json.loads((tmp_path / NAME).read_bytes().splitlines()[0])["student"] == "ü\u2028"
