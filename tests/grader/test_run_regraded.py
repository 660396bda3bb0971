"""Grading again: what made a mark is kept with it, so that no mark of other checks stays in silence."""

from collections import Counter
from dataclasses import replace

import nbformat
import pytest

from grader.authoring.exercise import read_exercise
from grader.class_run.grade_class import ClassRun
from grader.grading.self_check import NotFit
from grader.results.file import NAME, read_results
from grader.results.origin import checks_of
from tests.support.instant_grading import Scheduler, class_of_three
from tests.support.tiny_course import STEM


@pytest.fixture
def graded(tmp_path):
    """A class with results: their submissions, the run, the solutions notebook, the folder of the results."""
    handed_in, run = class_of_three(tmp_path / "class")
    run(tmp_path / "out", Scheduler(), seed=1)()
    return handed_in, run, tmp_path / "class" / "course" / "solutions" / f"{STEM}.ipynb", tmp_path / "out"


def edit(path, cell, change):
    notebook = nbformat.read(path, as_version=4)
    next(c for c in notebook.cells if c["id"] == cell).source += change
    nbformat.write(notebook, path)


def why(run, out, **how):
    """The reasons that a run tells, who was graded, and the run."""
    told, scheduler = [], Scheduler()
    again = run(out, scheduler, on_start=told.append, **how)
    results = again()
    return told[0], scheduler.graded, again, {r.student: r for r in results}


@pytest.mark.parametrize(
    ("cell", "questions"),
    [
        ("weighted-sum-check", "“1.1 Sum”"),
        ("count-hidden", "“1.2 Count”"),
        ("count-mistake-1", "“1.2 Count”"),
        ("count-answer", "“1.1 Sum”, “1.2 Count”"),
        ("setup", "“1.1 Sum”, “1.2 Count”"),
        ("reference", "“1.1 Sum”, “1.2 Count”"),
    ],
)
def test_marks_of_edited_checks_are_made_again_and_it_is_said(graded, cell, questions):
    _, run, solution, out = graded
    edit(solution, cell, "\n# edited")
    reasons, students, again, _ = why(run, out)
    assert reasons == Counter({f"graded before by other checks of {questions}": 3})
    assert (students, again.kept) == (["anna", "ben", "cleo"], 0)
    assert why(run, out)[1] == []


@pytest.mark.parametrize("cell", ["weighted-sum", "weighted-sum-hint-1", "weighted-sum-explanation"])
def test_a_corrected_text_leaves_marks_as_they_are(graded, cell):
    _, run, solution, out = graded
    edit(solution, cell, "\n\nMore words.")
    assert why(run, out)[:2] == (Counter(), [])


def test_hash_of_a_question_is_its_own(graded):
    *_, solution, _ = graded
    before = checks_of(read_exercise(solution))
    edit(solution, "count-check", "\n# edited")
    after = checks_of(read_exercise(solution))
    assert [name for name in before if before[name] != after[name]] == ["count"]


def test_marks_of_another_grader_are_made_again_and_it_is_said(graded):
    _, run, _, out = graded
    file = out / NAME
    file.write_text(file.read_text().replace('"grader": "', '"grader": "0.0', 1))
    reasons, students, _, _ = why(run, out)
    assert (reasons, students) == ({"graded before by another version of the grader": 1}, ["anna"])


def test_a_question_graded_again_leaves_the_other_marks_unless_their_checks_were_edited(graded):
    handed_in, run, solution, out = graded
    handed_in[1].path.write_text("22")
    marks = lambda result: {name: about.points for name, about in result.questions.items()}  # noqa: E731
    _, students, again, results = why(run, out, students=("ben",), questions=("count",))
    assert students == ["ben"]
    assert marks(results["ben"]) == {"weighted-sum": 1, "count": 2}
    assert again.changed == [("ben", STEM, 2, 3)]
    edit(solution, "weighted-sum-hidden", "\n# edited")
    _, _, _, results = why(run, out, students=("ben",), questions=("count",))
    assert marks(results["ben"]) == {"weighted-sum": 2, "count": 2}


def test_a_new_seed_changes_every_question_of_a_regrade(graded):
    handed_in, run, _, out = graded
    handed_in[1].path.write_text("22")
    results = why(run, out, seed=2, questions=("count",))[3]
    assert {about.points for about in results["ben"].questions.values()} == {2}


def test_late_work_and_new_work_are_told_apart(graded):
    handed_in, run, _, out = graded
    handed_in[0].path.write_text("333")
    lines = (out / NAME).read_text().splitlines(keepends=True)
    (out / NAME).write_text("".join(lines[:2]))
    reasons, _, again, _ = why(run, out)
    assert reasons == {"handed in anew": 1, "new": 1}
    assert [change.after for change in again.changed] == [6]


def test_late_work_by_itself_leaves_the_others_and_says_whether_they_are_of_now(graded):
    handed_in, run, solution, out = graded
    late = replace(handed_in[2], student="Late", account="5")
    again = ClassRun([late], out, Scheduler(), solutions=run.keywords["solutions"])
    again()
    assert ([result.student for result in again.earlier], again.outdated) == (["anna", "ben", "cleo"], 0)
    edit(solution, "count-check", "\n# edited")
    again = ClassRun([replace(late, student="Late (5)")], out, Scheduler(), solutions=run.keywords["solutions"])
    again()
    assert ([result.student for result in again.earlier], again.outdated) == (["anna", "ben", "cleo"], 3)


def test_a_worker_with_another_copy_of_the_course_grades_nobody(tmp_path):
    _, run = class_of_three(tmp_path / "class")
    with pytest.raises(NotFit, match=r"a worker grades with the version 9\.9\+x.*the same copy of the course"):
        run(tmp_path / "out", Scheduler(version="9.9+x"))()
    assert (tmp_path / "out" / NAME).read_text() == ""


def test_late_work_of_another_student_of_the_same_name_leaves_the_first_ones_mark(graded):
    handed_in, run, _, out = graded
    two = [replace(handed_in[0], student="Ben Costa", account=account) for account in ("5", "9")]
    for submission in two:
        again = ClassRun([submission], out, Scheduler(), solutions=run.keywords["solutions"])
        again()
    assert [result.student for result in again.earlier if result.account] == ["Ben Costa"]
    assert {(r.student, r.account) for r in read_results(out).values() if r.account} == {
        ("Ben Costa", "5"),
        ("Ben Costa (9)", "9"),
    }
