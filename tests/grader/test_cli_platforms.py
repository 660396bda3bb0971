"""A class of thirty of each platform's layout is graded, and its marks and feedback go back."""

import csv
import zipfile

import pytest

from grader import cli
from grader.authoring.exercise import read_exercise, solutions
from tests.support.class_of_tiny_course import of_chapter
from tests.support.downloads import DOWNLOADS, thirty, zipped
from tests.support.needs_bubblewrap import needs_bubblewrap

needs_bubblewrap()
pytestmark = (
    pytest.mark.long
)  # thirty notebooks for each of nine layouts; test_cli_layouts.py has the same for two of three
CHAPTER = "03"
STEM = solutions(CHAPTER)[0].stem
WHOLE = sum(question.points for question in read_exercise(solutions(CHAPTER)[0]).questions.values())
EXPORTS = {
    "moodle": ("Identifier,Full name,Grade,Maximum Grade\n", "Participant {n},{name},,12.00\n", "Participant {n}"),
    "canvas": ("Student,ID,SIS Login ID,Section,Exercises 3\n", '"{name}",{n},{login},,\n', "{name}"),
}


def points_of(person):
    return WHOLE - person.number % 2


@pytest.fixture(scope="module")
def content(tmp_path_factory):
    """What a person hands in: every second one has a mistake."""
    folder = tmp_path_factory.mktemp("made")
    right, wrong = (of_chapter(folder, name, CHAPTER, **{"weighted_sum": i}).path for i, name in enumerate(("a", "b")))
    return lambda person: (wrong if person.number % 2 else right).read_bytes()


@pytest.fixture
def grade(kept, monkeypatch, tmp_path, capsys):
    """`grade(download, …)`: what was printed, the rows of marks.csv."""
    monkeypatch.setattr(cli, "_scheduler", lambda options: kept)

    def run(files, *options):
        (tmp_path / "download.zip").write_bytes(zipped(files))
        out = tmp_path / "results"
        given = [str(tmp_path / "download.zip"), "--out", str(out), "--chapter", CHAPTER, "--seed", "3", *options]
        assert cli.main(given) == 0
        with (out / "marks.csv").open(encoding="utf-8-sig", newline="") as file:
            return "".join(capsys.readouterr()), list(csv.DictReader(file))

    run.out = tmp_path / "results"
    return run


def given_back(out, platform):
    """Pages by name, in the zip for a platform's upload."""
    with zipfile.ZipFile(out / "gradebook" / f"{platform}-feedback-{STEM}.zip") as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


@pytest.mark.parametrize("layout", DOWNLOADS)
def test_a_class_is_graded_and_everybody_has_his_marks_and_a_page(grade, content, layout):
    said, rows = grade(DOWNLOADS[layout](thirty(), f"{STEM}.ipynb", content))
    assert "30 submissions: 30 graded" in said
    assert sorted(float(row["points"]) for row in rows) == sorted(map(points_of, thirty()))
    assert len(list((grade.out / "feedback").iterdir())) == 30
    sheets = {path.name for path in (grade.out / "gradebook").glob("*.csv")}
    assert bool(sheets) == (layout not in ("blackboard", "brightspace", "ilias", "gradescope"))
    zips = {path.name.partition("-")[0] for path in (grade.out / "gradebook").glob("*.zip")}
    assert zips == ({layout} if layout in ("moodle", "canvas", "brightspace", "ilias") else set())
    if zips:
        pages = given_back(grade.out, layout)
        assert len(pages) == 30
        for person in thirty():
            [page] = [page for name, page in pages.items() if str(person.number) in name.split("/feedback")[0]]
            assert f"{points_of(person):g} of {WHOLE:g}" in page


@pytest.mark.parametrize("layout", ["gradescope", "blackboard", "brightspace"])
def test_late_days_by_the_platforms_own_times(grade, content, layout):
    grade.out.mkdir()
    (grade.out / "late.toml").write_text('deadline = "2026-11-28"\nzone = "UTC"\npercent_a_day = 50\n')
    said, rows = grade(DOWNLOADS[layout](thirty(), f"{STEM}.ipynb", content))
    assert "30 submissions have points taken off for late days" in said
    assert sorted(float(row["points"]) for row in rows) == sorted(points_of(person) / 2 for person in thirty())


@pytest.mark.parametrize("layout", EXPORTS)
def test_the_marks_stand_in_the_teachers_own_export(grade, content, tmp_path, layout):
    head, row, _ = EXPORTS[layout]
    lines = [row.format(n=person.number, name=person.name, login=person.login) for person in thirty()]
    (tmp_path / "export.csv").write_text("".join([head, *lines]), "utf-8")
    column = ["--column", "Exercises 3"] if layout == "canvas" else []
    files = DOWNLOADS[layout](thirty(), f"{STEM}.ipynb", content)
    said, _ = grade(files, "--gradebook", str(tmp_path / "export.csv"), *column)
    assert "30 marks in the column" in said and "is not in the export" not in said
    with (grade.out / "gradebook" / "filled-export.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1:]
    place = 2 if layout == "moodle" else 4
    assert [float(row[place]) for row in rows] == [points_of(person) for person in thirty()]


def test_who_is_who_comes_from_a_list(grade, content, tmp_path):
    rows = [f"nets-2026-{p.login},{p.name} {p.number},{p.number}\n" for p in thirty()]
    (tmp_path / "names.csv").write_text("".join(["file,student,account\n", *rows]), "utf-8")
    files = DOWNLOADS["github_classroom"](thirty(), f"{STEM}.ipynb", content)
    grade(files)
    said, rows = grade(files, "--who", str(tmp_path / "names.csv"))
    assert "earlier runs" not in said
    assert {row["student"]: (row["account"], float(row["points"])) for row in rows} == {
        f"{p.name} {p.number}": (str(p.number), points_of(p)) for p in thirty()
    }
    assert len(given_back(grade.out, "moodle")) == 30
