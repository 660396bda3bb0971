"""The results that the book shows are those that `make grade` gives now."""

import hashlib

import pytest

from grader.authoring.exercise import ROOT, SOLUTIONS, read_exercise
from grader.results.file import results_file
from grader.results.origin import checks_of
from grader.results.record import to_json
from grader.sample_class import write_class
from grader.sample_class.kept import as_kept, kept_results, main
from grader.submissions.collect import collect
from tests.support.class_of_tiny_course import graded
from tests.support.class_results import result as result_of
from tests.support.needs_bubblewrap import needs_bubblewrap

KEPT = {result.student: result for result in kept_results()}
[STEM] = {result.chapter for result in KEPT.values()}
OUT_OF_STEP = "the results that the book shows are out of step: run make grade"
PART = ["mistaken", "messy", "hostile", "partial"]


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    """The class as it is written now: who is who, and the submissions by student."""
    folder = tmp_path_factory.mktemp("sample")
    exercise = read_exercise(SOLUTIONS / f"{STEM}.ipynb")
    samples = write_class(folder / "class", exercise)
    submissions = collect(folder / "class", folder / "unpacked", [exercise], STEM)
    return samples, {submission.student: submission for submission in submissions}


def test_they_are_of_the_class_as_it_is_written_now(sample):
    samples, submissions = sample
    assert {one.student for one in samples} == KEPT.keys(), OUT_OF_STEP
    for student, result in KEPT.items():
        submission = submissions[student]
        digest = "" if submission.problem else hashlib.sha256(submission.path.read_bytes()).hexdigest()
        assert (result.file, result.sha256) == (submission.file, digest), OUT_OF_STEP


def test_they_are_of_the_checks_of_now():
    now = checks_of(read_exercise(SOLUTIONS / f"{STEM}.ipynb"))
    for result in KEPT.values():
        assert {q: mark.checks for q, mark in result.questions.items()} in ({}, now), OUT_OF_STEP


def test_marks_are_those_that_the_class_was_written_for(sample):
    for one in sample[0]:
        questions = KEPT[one.student].questions
        assert {name: mark.passed for name, mark in questions.items()} == one.right


def test_marks_and_words_of_some_of_them_are_those_of_now(sample, kept):
    needs_bubblewrap()
    samples, submissions = sample
    quick = [one for one in samples if one.what not in ("loops without end", "prints without end", "takes all memory")]
    students = [next(one.student for one in quick if one.kind == kind) for kind in PART]
    seed = KEPT[students[0]].seed
    for student, result in graded(kept, [submissions[student] for student in students], "", seed).items():
        assert as_kept(result) == KEPT[student], OUT_OF_STEP


def test_nothing_that_differs_from_run_to_run_is_kept():
    for result in KEPT.values():
        assert (result.seconds, result.grader) == (0, "")
        assert not any(mark.seconds for mark in result.questions.values())
    assert str(ROOT) not in str(KEPT)


def test_keeping_says_what_changed(tmp_path, monkeypatch, capsys):
    kept = tmp_path / "kept" / "results.jsonl"
    kept.parent.mkdir()
    monkeypatch.setattr("grader.sample_class.kept.KEPT", kept)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "class" / "Anna Berg_1_assignsubmission_file_").mkdir(parents=True)
    (tmp_path / "out").mkdir()
    for results in ([result_of("Anna Berg", seconds=1), result_of("Gone")], [result_of("Anna Berg", seconds=2)]):
        with results_file(tmp_path / "out") as file:
            for one in results:
                file.append(one)
        main(["class", "out"])
        assert kept.read_text() == to_json(result_of("Anna Berg", seconds=0)) + "\n"
    assert capsys.readouterr().out.splitlines() == [
        "kept/results.jsonl: 1 lines have changed",
        "kept/results.jsonl: nothing has changed",
    ]
