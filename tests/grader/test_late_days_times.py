"""When something was handed in: by each platform, by Moodle's sheet in any language, by a file's date in a zip."""

import os
import zipfile
from dataclasses import replace

import pytest

from grader.authoring.exercise import read_exercise
from grader.reports.moodles_times import read_time, times_of, with_moodles_times
from grader.results.file import read_results
from grader.submissions import collect
from tests.grader.test_reports_own_gradebook import CANVAS, ENGLISH, GERMAN
from tests.support.downloads import DOWNLOADS, thirty, zipped
from tests.support.instant_grading import Scheduler, class_of_three
from tests.support.tiny_course import STEM, learner_cells, tiny_course, write_notebook

PLATFORMS = {
    "gradescope": "2026-11-29T02:52:07+00:00",
    "blackboard": "2026-11-29T23:59:59",
    "brightspace": "2026-11-29T13:15",
}


@pytest.fixture(scope="module")
def tiny(tmp_path_factory):
    """The exercise, and a notebook that was handed in."""
    root = tiny_course(tmp_path_factory.mktemp("course"))
    notebook = write_notebook(root / "handed in", learner_cells("x = 1", "count = 0"), "a").read_bytes()
    return read_exercise(root / "solutions" / f"{STEM}.ipynb"), notebook


@pytest.mark.parametrize("layout", DOWNLOADS)
def test_what_a_platform_tells_is_taken_up_and_the_date_of_its_packing_is_not(tiny, tmp_path, layout):
    exercise, notebook = tiny
    (tmp_path / "a.zip").write_bytes(zipped(DOWNLOADS[layout](thirty(), f"{STEM}.ipynb", lambda person: notebook)))
    found = collect(tmp_path / "a.zip", tmp_path / "out", [exercise], STEM)
    assert {s.handed_in for s in found} == {PLATFORMS.get(layout, "")}
    of_people = layout in ("github_classroom", "folders", "loose_files")
    assert {s.file_date for s in found} == {"2026-11-30T12:00:00" if of_people else ""}


@pytest.mark.parametrize(
    ("created", "when"),
    [
        ("2026-11-29 02:52:07.938335000 Z", "2026-11-29T02:52:07+00:00"),
        ("2026-11-28 18:52:07 -0800", "2026-11-29T02:52:07+00:00"),
        ("2026-13-29 02:52:07 Z", ""),
        ("yesterday", ""),
    ],
)
def test_gradescopes_times_are_told_in_utc(tiny, tmp_path, created, when):
    exercise, notebook = tiny
    about = f"submission_5:\n  :submitters:\n  - :name: Anna\n    :sid: '1'\n  :created_at: {created}\n"
    export = {"submission_metadata.yml": about.encode(), f"submission_5/{STEM}.ipynb": notebook}
    (tmp_path / "a.zip").write_bytes(zipped(export))
    [anna] = collect(tmp_path / "a.zip", tmp_path / "out", [exercise])
    assert anna.handed_in == when


def test_dates_inside_a_students_own_zip_are_his_and_count_for_nothing(tiny, tmp_path):
    exercise, notebook = tiny
    with zipfile.ZipFile(tmp_path / "own.zip", "w") as own:
        own.writestr(zipfile.ZipInfo(f"{STEM}.ipynb", (2020, 1, 1, 0, 0, 0)), notebook)
    (tmp_path / "class.zip").write_bytes(zipped({"class/anna/own.zip": (tmp_path / "own.zip").read_bytes()}))
    [anna] = collect(tmp_path / "class.zip", tmp_path / "out", [exercise])
    assert anna.file_date == "2026-11-30T12:00:00"
    (tmp_path / "class" / "anna").mkdir(parents=True)
    os.replace(tmp_path / "own.zip", tmp_path / "class" / "anna" / "own.zip")
    [anna] = collect(tmp_path / "class", tmp_path / "out2", [exercise])
    assert anna.file_date == "", "a folder's dates say when it was copied"


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Monday, 2 November 2026, 9:00 AM", "2026-11-02T09:00:00"),
        ("Monday, November 2, 2026, 12:05 am", "2026-11-02T00:05:00"),
        ("Tuesday, 3 March 2026, 12:30 PM", "2026-03-03T12:30:00"),
        ("Montag, 2. November 2026, 09:00", "2026-11-02T09:00:00"),
        ("Dienstag, 3. März 2026, 21:05 Uhr", "2026-03-03T21:05:00"),
        ("lundi 2 novembre 2026, 09:00", "2026-11-02T09:00:00"),
        ("lunes, 2 de noviembre de 2026, 23:59", "2026-11-02T23:59:00"),
        ("poniedziałek, 2 listopada 2026, 09:00", "2026-11-02T09:00:00"),
        ("понедельник, 2 ноября 2026, 09:00", "2026-11-02T09:00:00"),
        ("2026年 11月 2日(月曜日) 09:00", "2026-11-02T09:00:00"),
        ("2026年11月2日 星期一 下午 3:00", ""),
        ("2/11/2026, 9:00", ""),
        ("Monday, 2 Smarch 2026, 9:00 AM", ""),
        ("Monday, 31 November 2026, 9:00 AM", ""),
        ("Monday, 2 November 2026, 13:00 PM", ""),
        ("2 November 2026, 9:00 μ.μ.", ""),
        ("-", ""),
        ("", ""),
    ],
)
def test_a_time_of_moodles_sheet_is_read_in_many_languages_or_not_at_all(text, when):
    assert read_time(text) == when


def test_moodles_sheet_tells_who_handed_in_when(tmp_path):
    sheet = tmp_path / "Grades.csv"
    sheet.write_text(ENGLISH, "utf-8")
    assert times_of(sheet) == {"11": "2026-11-02T09:00:00"}, "the first column of times is the submissions'"
    for other in (GERMAN, CANVAS, "x", ""):
        sheet.write_text(other, "utf-8")
        assert times_of(sheet) == {}
    assert times_of(tmp_path / "none.csv") == {}


def test_the_sheet_is_of_one_chapter_and_leaves_what_is_known(tmp_path):
    (tmp_path / "Grades.csv").write_text(ENGLISH, "utf-8")
    handed_in, _ = class_of_three(tmp_path / "class")
    anna, ben, cleo = (replace(s, account=n) for s, n in zip(handed_in, ("11", "12", ""), strict=True))
    found = with_moodles_times(
        [anna, replace(ben, account="11", handed_in="2026-01-01"), cleo], tmp_path / "Grades.csv"
    )
    assert [s.handed_in for s in found] == ["2026-11-02T09:00:00", "2026-01-01", ""]
    assert with_moodles_times([anna, replace(ben, chapter="02")], tmp_path / "Grades.csv")[0] == anna
    assert with_moodles_times([anna], None) == [anna]


def test_times_come_to_results_that_hold_and_stay_where_a_download_tells_none(tmp_path):
    handed_in, run = class_of_three(tmp_path)
    told = [replace(s, handed_in="2026-11-02T09:00") for s in handed_in]
    out, first, second = tmp_path / "out", Scheduler(), Scheduler()
    run(out=out, scheduler=first)()
    for submissions in (told, handed_in):
        again = type(run(out=out, scheduler=second))(submissions, out, second, solutions=run.keywords["solutions"])
        assert {result.handed_in for result in again()} == {"2026-11-02T09:00"}
    assert (len(first.graded), second.graded) == (3, []), "nothing is graded again for it"
    assert {result.handed_in for result in read_results(out).values()} == {"2026-11-02T09:00"}
    lines = (out / "results.jsonl").read_text().count("\n")
    run(out=out, scheduler=second)()
    assert (out / "results.jsonl").read_text().count("\n") == lines == 6
    handed_in[0].path.write_text("22")
    [anna, *_] = run(out=out, scheduler=second)()
    assert (second.graded, anna.handed_in) == (["anna"], ""), "the time of another file is none of this one's"
