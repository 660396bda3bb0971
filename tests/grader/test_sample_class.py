"""The sample class: the same for the same seed, of every kind, and each submission is what it claims to be."""

from pathlib import Path

import pytest

from grader.authoring.exercise import read_exercise, solutions
from grader.authoring.reference import reference_namespace
from grader.authoring.trial import tried
from grader.sample_class import write_class
from grader.sample_class.__main__ import main
from grader.sample_class.answers import HOSTILE
from grader.sample_class.files import MESSY
from grader.submissions import Extracted, Problem, collect, extract, read_notebook

STEM = "03-weighted-sums"
SURELY = 15  # mistakes of a question that a class of 60 makes, however many it has


@pytest.fixture(scope="module")
def exercise():
    return read_exercise(solutions(STEM)[0])


@pytest.fixture(scope="module")
def written(exercise, tmp_path_factory):
    """The class's samples by student, and its submissions."""
    folder = tmp_path_factory.mktemp("sample")
    samples = write_class(folder / "class", exercise, 60, seed=3)
    return {sample.student: sample for sample in samples}, collect(folder / "class", folder / "unpacked", [exercise])


def contents(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_same_seed_writes_the_same_class(exercise, tmp_path):
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        write_class(tmp_path / name, exercise, seed=seed)
    first, again, other = (contents(tmp_path / name) for name in "abc")
    assert first == again != other


def test_there_are_sixty_of_every_kind(written):
    samples, submissions = written
    assert len(samples) == len(submissions) == 60
    kinds = {sample.kind for sample in samples.values()}
    assert kinds == {"right", "partial", "mistaken", "copied", "messy", "hostile", "broken"}
    descriptions = {sample.what for sample in samples.values()}
    assert descriptions >= {*MESSY, *HOSTILE, "a PDF", "a zip bomb"}


def test_catalogued_mistakes_are_made_those_first_in_the_catalogue_in_any_case(exercise, written):
    _, submissions = written
    made = set()
    for submission in submissions:
        try:
            taken = extract(exercise, read_notebook(submission.path).cells) if submission.path else Extracted()
        except Problem:
            continue
        made |= {source.strip() for source in taken.answers.values()}
    missing = [m.id for q in exercise.questions.values() for m in q.mistakes[:SURELY] if m.source.strip() not in made]
    assert missing == []


def test_each_is_read_as_it_claims(exercise, written):
    samples, submissions = written
    for submission in submissions:
        sample = samples[submission.student]
        try:
            if submission.problem:
                raise Problem(submission.problem)
            cells, notes = read_notebook(submission.path)
        except Problem:
            assert sample.kind == "broken"
            continue
        taken = extract(exercise, cells)
        assert sample.kind != "broken" and set(taken.answers) == set(sample.right)
        noted = bool([*submission.notes, *notes, *taken.notes])
        assert noted == (sample.kind == "messy" and sample.what not in ("cells reversed", "cells renamed", "in a zip"))


def test_answers_are_as_right_as_they_claim(exercise, written):
    samples, submissions = written
    namespace = reference_namespace(exercise.path)
    known = {}
    for submission in submissions:
        sample = samples[submission.student]
        if sample.kind in ("hostile", "broken"):
            continue
        taken = extract(exercise, read_notebook(submission.path).cells)
        for name in taken.answers:
            question, source = exercise.questions[name], taken.code_of(name)
            if (name, source) not in known:
                known[name, source] = tried(question, source, question.check, namespace).status == "right"
            assert known[name, source] == sample.right[name], (sample, name)


def test_who_is_mistaken_makes_a_mistake(written):
    samples, _ = written
    assert all(not all(sample.right.values()) for sample in samples.values() if sample.kind == "mistaken")


def test_hostile_ones_attack_one_question(written):
    samples, _ = written
    hostile = [sample for sample in samples.values() if sample.kind == "hostile"]
    assert len(hostile) == len(HOSTILE)
    assert all(list(sample.right.values()).count(False) == 1 for sample in hostile)


def test_every_chapter_can_have_a_class(tmp_path):
    for path in solutions():
        exercise = read_exercise(path)
        assert len(write_class(tmp_path / path.stem, exercise, 80)) == 80


def test_too_few_students_and_a_strange_folder_are_refused(exercise, tmp_path):
    with pytest.raises(ValueError, match="12 students are too few; at least"):
        write_class(tmp_path / "a", exercise, 12)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.tex").write_text("x")
    with pytest.raises(ValueError, match="holds something that is not a sample class"):
        write_class(tmp_path / "mine", exercise)
    assert (tmp_path / "mine" / "thesis.tex").exists()


def test_command_says_what_it_wrote(tmp_path, capsys):
    assert main(["03", "--out", str(tmp_path / "class")]) == 0
    assert main(["03", "--out", str(tmp_path / "class"), "--students", "61"]) == 0
    assert capsys.readouterr().out.count("submissions in") == 2
    assert len([path for path in Path(tmp_path / "class").iterdir() if path.is_dir()]) == 61
    assert main(["03", "--out", str(tmp_path / "class"), "--students", "5"]) == 1
    assert "too few" in capsys.readouterr().err
