"""Whose file is it, and of which chapter: Moodle, Canvas, GitHub Classroom, plain folders, several attempts."""

import json
import os
import zipfile

import pytest

from grader.authoring.exercise import read_exercise
from grader.submissions import collect
from grader.submissions.layouts import places
from tests.support.tiny_course import STEM, learner_cells, solution_cells, tiny_course, write_notebook

STEMS = ["03-weighted-sums", "04-sigmoid-bias-relu"]
OTHER = "02-other"


def told(*names):
    return [(place.student, place.account, place.chapter) for place in places(list(names), STEMS)]


@pytest.mark.parametrize(
    ("name", "student", "account"),
    [
        ("Anna Lind_12345_assignsubmission_file_/03-weighted-sums.ipynb", "Anna Lind", "12345"),
        ("Anna Lind_12345_assignsubmission_file/my/03-weighted-sums (1).ipynb", "Anna Lind", "12345"),
        ("Anna Lind_12345_assignsubmission_file_03-weighted-sums.ipynb", "Anna Lind", "12345"),
        ("Group A-Anna_Lind_12345_assignsubmission_file_/x_03-weighted-sums.ipynb", "Group A-Anna_Lind", "12345"),
        ("submissions/lindanna_123_456_03-weighted-sums.ipynb", "lindanna", "123"),
        ("lindanna_LATE_123_456_03-weighted-sums-2.ipynb", "lindanna", "123"),
        ("lindanna_123_456_homework.zip/exercises/03-weighted-sums.ipynb", "lindanna", "123"),
        ("anna/03-weighted-sums.ipynb", "anna", ""),
        ("anna.zip/03-weighted-sums.ipynb", "anna", ""),
        ("anna/exercises/03-weighted-sums.ipynb", "anna", ""),
        ("anna_03-weighted-sums.ipynb", "anna", ""),
        ("03-weighted-sums_anna (2).ipynb", "anna", ""),
        ("03-weighted-sums/anna2.ipynb", "anna2", ""),
        ("03-weighted-sums/anna/homework.ipynb", "anna", ""),
        ("anna/03-weighted-sums/homework.ipynb", "anna", ""),
        ("03-weighted-sums.ipynb", "(no name)", ""),
    ],
)
def test_a_name_tells_the_student_and_the_chapter(name, student, account):
    assert told(name) == [(student, account, "03-weighted-sums")]


def test_name_without_a_chapter_tells_the_student():
    assert told("anna.ipynb", "bert2.ipynb") == [("anna", "", ""), ("bert2", "", "")]
    assert told("anna/homework.ipynb") == [("anna", "", "")]


def test_outer_folder_is_no_student():
    assert [who for who, *_ in told("class/anna/homework.ipynb", "class/bert/exercises/a.ipynb")] == ["anna", "bert"]
    assert [who for who, *_ in told("class/anna.ipynb", "class/bert.ipynb")] == ["anna", "bert"]
    assert [who for who, *_ in told(f"anna/{STEMS[0]}.ipynb", f"anna/{STEMS[1]}.ipynb")] == ["anna", "anna"]


def test_a_students_own_folder_gives_him_no_other_name():
    own = [f"mallory/anna_7_assignsubmission_file_/{STEMS[0]}.ipynb", f"mallory/w.zip/anna_7_8_{STEMS[0]}.ipynb"]
    assert {who for who, *_ in told(f"anna/{STEMS[0]}.ipynb", *own)} == {"anna", "mallory"}
    assert {who for who, *_ in told(f"mallory.zip/anna_7_assignsubmission_file_/{STEMS[0]}.ipynb")} == {"mallory"}


def test_two_groups_of_a_platform_lie_beside_each_other():
    names = [f"group {group}/{who}_7_assignsubmission_file_/{STEMS[0]}.ipynb" for group, who in ("1a", "2b")]
    assert [who for who, *_ in told(*names)] == ["a", "b"]


def test_github_classrooms_assignment_is_no_part_of_the_name():
    names = [f"nets-2024-{student}/exercises/{STEMS[0]}.ipynb" for student in ("anna-lind", "anton")]
    assert [who for who, *_ in told(*names)] == ["anna-lind", "anton"]
    assert [who for who, *_ in told(f"anna-b/{STEMS[0]}.ipynb", f"anna-c/{STEMS[0]}.ipynb")] == ["anna-b", "anna-c"]


def test_canvas_tells_the_attempt_and_that_it_is_late():
    [place] = places(["lindanna_LATE_123_456_03-weighted-sums-2.ipynb"], STEMS)
    assert (place.attempt, place.late) == (2, True)
    [place] = places(["lindanna_123_456_03-weighted-sums.ipynb"], STEMS)
    assert (place.attempt, place.late) == (0, False)


@pytest.fixture(scope="module")
def exercises(tmp_path_factory):
    root = tiny_course(tmp_path_factory.mktemp("course"))
    write_notebook(root / "solutions", solution_cells()[:3], OTHER)
    return [read_exercise(root / "solutions" / f"{stem}.ipynb") for stem in (STEM, OTHER)]


@pytest.fixture
def handed_in(tmp_path):
    """Writes a notebook into the class's folder; its count says which."""

    def write(name, count=8, when=10**9):
        path = write_notebook((tmp_path / "class" / name).parent, learner_cells("x = 1", f"count = {count}"), "tmp")
        path.rename(tmp_path / "class" / name)
        os.utime(tmp_path / "class" / name, (when, when))

    return write


def collected(tmp_path, exercises, **options):
    found = collect(tmp_path / "class", tmp_path / "unpacked", exercises, **options)
    return {(s.student, s.chapter): s for s in found}


def count_in(submission):
    source = next(c["source"] for c in json.loads(submission.path.read_text())["cells"] if c["id"] == "count-answer")
    return int("".join(source).removeprefix("count = "))


def test_last_attempt_counts_and_the_others_are_noted(tmp_path, exercises, handed_in):
    handed_in(f"bo_1_2_{STEM}.ipynb", 1, when=900)
    handed_in(f"bo_1_3_{STEM}-2.ipynb", 3, when=100)
    handed_in(f"bo_LATE_1_4_{STEM}-10.ipynb", 4, when=100)
    [bo] = collected(tmp_path, exercises).values()
    assert (count_in(bo), bo.account, bo.late) == (4, "1", True)
    assert bo.notes == (f"3 files were handed in for this chapter; bo_LATE_1_4_{STEM}-10.ipynb counts",)


def test_later_file_counts_where_no_number_tells(tmp_path, exercises, handed_in):
    handed_in(f"al/{STEM}.ipynb")
    handed_in(f"bo/a/{STEM}.ipynb", 1, when=10**9 + 1)
    handed_in(f"bo/b/{STEM}.ipynb", 2)
    (tmp_path / "class" / "bo" / "c").mkdir()
    (tmp_path / "class" / "bo" / "c" / f"{STEM}-9.ipynb").symlink_to("/etc/passwd")
    bo = collected(tmp_path, exercises)["bo", STEM]
    assert (count_in(bo), bo.problem) == (1, "")


def test_later_entry_of_a_zip_counts(tmp_path, exercises, handed_in):
    handed_in("one.ipynb", 1)
    handed_in("two.ipynb", 2)
    with zipfile.ZipFile(tmp_path / "class.zip", "w") as file:
        for name, number, year in (("al/a", "one", 2023), ("bo/b", "one", 2024), ("bo/c", "two", 2023)):
            entry = zipfile.ZipInfo(f"{name}/{STEM}.ipynb", (year, 1, 1, 0, 0, 0))
            file.writestr(entry, (tmp_path / "class" / f"{number}.ipynb").read_bytes())
    _, bo = collect(tmp_path / "class.zip", tmp_path / "unpacked", exercises)
    assert (bo.student, count_in(bo)) == ("bo", 1)


def test_chapter_is_told_by_the_content_where_the_name_does_not(tmp_path, exercises, handed_in):
    handed_in("anna.ipynb")
    handed_in("bo/homework.ipynb")
    assert set(collected(tmp_path, exercises)) == {("anna", STEM), ("bo", STEM)}


def test_chapter_that_nothing_tells_is_a_problem_unless_it_is_given(tmp_path, exercises, handed_in):
    handed_in("anna.ipynb")
    (tmp_path / "class" / "anna.ipynb").write_text('{"cells": [{"cell_type": "code", "source": "x"}]}')
    assert "nothing tells which chapter" in collected(tmp_path, exercises)["anna", ""].problem
    assert collected(tmp_path, exercises, chapter=STEM)["anna", STEM].problem == ""


def test_scratch_notebook_beside_a_named_one_is_left_out(tmp_path, exercises, handed_in):
    handed_in(f"anna/{STEM}.ipynb")
    handed_in("anna/scratch.ipynb")
    (tmp_path / "class" / "anna" / "scratch.ipynb").write_text('{"cells": [{"cell_type": "code", "source": "x"}]}')
    assert set(collected(tmp_path, exercises)) == {("anna", STEM)}


def test_only_the_wanted_chapter_is_collected(tmp_path, exercises, handed_in):
    handed_in(f"anna/{STEM}.ipynb")
    handed_in(f"anna/{OTHER}.ipynb")
    assert len(collected(tmp_path, exercises)) == 2
    assert set(collected(tmp_path, exercises, chapter=OTHER)) == {("anna", OTHER)}


def test_chapters_and_solutions_of_a_copied_course_are_not_graded(tmp_path, exercises, handed_in):
    handed_in(f"hw-anna/exercises/{STEM}.ipynb", 1, when=1)
    for folder in ("chapters", "solutions"):
        handed_in(f"hw-anna/{folder}/{STEM}.ipynb", 2, when=9)
    handed_in(f"hw-bo/exercises/{STEM}.ipynb", 3)
    found = collected(tmp_path, exercises)
    assert {who: count_in(s) for (who, _), s in found.items()} == {"anna": 1, "bo": 3}


def test_two_students_of_one_name_are_told_apart(tmp_path, exercises, handed_in):
    handed_in(f"Bo Abel_11_assignsubmission_file_/{STEM}.ipynb", 1)
    handed_in(f"Bo Abel_22_assignsubmission_file_/{STEM}.ipynb", 2)
    found = collected(tmp_path, exercises)
    assert {who: (s.account, count_in(s)) for (who, _), s in found.items()} == {
        "Bo Abel (11)": ("11", 1),
        "Bo Abel (22)": ("22", 2),
    }


def test_student_without_a_notebook_is_rejected_and_a_list_of_the_class_is_no_student(tmp_path, exercises, handed_in):
    handed_in(f"Bo_11_assignsubmission_file_/{STEM}.ipynb")
    (tmp_path / "class" / "Al_22_assignsubmission_file_").mkdir()
    (tmp_path / "class" / "Al_22_assignsubmission_file_" / "homework.pdf").write_bytes(b"%PDF")
    (tmp_path / "class" / "grades.csv").write_text("x")
    found = collected(tmp_path, exercises, chapter=STEM)
    assert {who: s.problem for (who, _), s in found.items()} == {
        "Al": "there is no notebook (.ipynb) among what was handed in: homework.pdf",
        "Bo": "",
    }


def test_link_to_a_notebook_is_not_followed(tmp_path, exercises, handed_in):
    handed_in(f"bo/{STEM}.ipynb")
    (tmp_path / "class" / "al").mkdir()
    (tmp_path / "class" / "al" / f"{STEM}.ipynb").symlink_to(tmp_path / "class" / "bo" / f"{STEM}.ipynb")
    (tmp_path / "class" / "cy").symlink_to(tmp_path / "class" / "bo")
    found = collected(tmp_path, exercises)
    assert found["al", STEM].problem == "it is a symbolic link, not a file"
    assert found["al", STEM].path is None
    assert found["cy", ""].problem == "it is a symbolic link, not a file"


def test_students_own_zip_is_read(tmp_path, exercises, handed_in):
    handed_in("one.ipynb", 5)
    path = tmp_path / "class" / "one.ipynb"
    with zipfile.ZipFile(tmp_path / "class" / "bo_11_22_hw.zip", "w") as file:
        file.write(path, f"course/exercises/{STEM}.ipynb")
        file.write(path, f"course/solutions/{STEM}.ipynb")
    path.unlink()
    [bo] = collected(tmp_path, exercises).values()
    assert (bo.student, bo.account, bo.chapter, count_in(bo)) == ("bo", "11", STEM, 5)
    assert bo.file == f"bo_11_22_hw.zip/course/exercises/{STEM}.ipynb"


def test_single_notebook_is_a_class_of_one(tmp_path, exercises, handed_in):
    handed_in(f"anna_{STEM}.ipynb")
    [anna] = collect(tmp_path / "class" / f"anna_{STEM}.ipynb", tmp_path / "unpacked", exercises)
    assert (anna.student, anna.chapter) == ("anna", STEM)


def test_nothing_there_is_said(tmp_path, exercises):
    with pytest.raises(ValueError, match=r"there is no .*nowhere"):
        collect(tmp_path / "nowhere", tmp_path / "unpacked", exercises)
    (tmp_path / "empty").mkdir()
    with pytest.raises(ValueError, match="no notebook in"):
        collect(tmp_path / "empty", tmp_path / "unpacked", exercises)


def test_a_name_that_looks_like_another_students_folder_is_a_name():
    sly = "Ben_1234_assignsubmission_file_x_777_assignsubmission_file_"
    folders = [f"{sly}/03-weighted-sums.ipynb", "Ben_1234_assignsubmission_file_/03-weighted-sums.ipynb"]
    assert [account for _, account, _ in told(*folders)] == ["777", "1234"]


def test_a_student_called_like_a_chapter_is_a_student_and_a_folder_of_a_chapter_beside_others_is_not():
    names = [f"{who}/exercises/03-weighted-sums.ipynb" for who in ("nets-ben", "nets-cleo", "nets-03-weighted-sums")]
    assert [student for student, *_ in told(*names)] == ["ben", "cleo", "03-weighted-sums"]
    names = ["03-weighted-sums/anna.ipynb", "04-sigmoid-bias-relu/anna.ipynb", "notes/03-weighted-sums.ipynb"]
    assert [student for student, *_ in told(*names)] == ["anna", "anna", "notes"]
