"""nn-grade from end to end on what Moodle, Canvas and GitHub Classroom give, as a folder and as a zip."""

import csv
import shutil
import zipfile

import pytest

from grader import cli
from grader.authoring.exercise import read_exercise, solutions
from grader.results.file import read_results
from tests.support.class_of_tiny_course import of_chapter
from tests.support.long_run import later
from tests.support.needs_bubblewrap import needs_bubblewrap

needs_bubblewrap()
CHAPTER = "03"
STEM = solutions(CHAPTER)[0].stem
WHOLE = sum(question.points for question in read_exercise(solutions(CHAPTER)[0]).questions.values())
STUDENTS = {"Anna Berg": ("anna-berg", "11", {}), "Ben Costa": ("ben-costa", "12", {"weighted_sum": 1})}
LAYOUTS = {
    "moodle": "{name}_{account}_assignsubmission_file_/{stem}.ipynb",
    "canvas": "{login}_{account}_90{account}_{stem}.ipynb",
    "github": "nets-{login}/exercises/{stem}.ipynb",
}


@pytest.fixture
def grade(kept, monkeypatch, tmp_path, capsys):
    """`grade(handed_in, …)`: the exit code, what was printed, the rows of marks.csv by student."""
    monkeypatch.setattr(cli, "_scheduler", lambda options: kept)

    def run(handed_in, *options):
        out = tmp_path / "results"
        code = cli.main([str(handed_in), "--out", str(out), "--chapter", CHAPTER, "--seed", "3", *options])
        said = "".join(capsys.readouterr())
        with (out / "marks.csv").open(encoding="utf-8-sig", newline="") as file:
            return code, said, {row["student"]: row for row in csv.DictReader(file)}

    run.out = tmp_path / "results"
    return run


def hand_in(folder, layout, name, mistakes):
    login, account, _ = STUDENTS[name]
    place = folder / LAYOUTS[layout].format(name=name, login=login, account=account, stem=STEM)
    place.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(of_chapter(folder.parent / "made", login, CHAPTER, **mistakes).path, place)


def zipped(folder):
    with zipfile.ZipFile(folder.with_suffix(".zip"), "w") as archive:
        for path in folder.rglob("*.ipynb"):
            archive.write(path, path.relative_to(folder))
    return folder.with_suffix(".zip")


@pytest.mark.parametrize("layout", ["moodle", *later("canvas", "github")])
def test_class_is_graded_then_late_work_one_student_and_one_question(grade, tmp_path, layout):
    folder = tmp_path / "class"
    for name, (_, _, mistakes) in STUDENTS.items():
        hand_in(folder, layout, name, mistakes)
    anna, ben = STUDENTS if layout == "moodle" else (login for login, _, _ in STUDENTS.values())

    code, said, rows = grade(zipped(folder))
    assert code == 0 and "2 submissions: 2 graded" in said
    assert {name: float(row["points"]) for name, row in rows.items()} == {anna: WHOLE, ben: WHOLE - 1}
    if layout != "github":
        assert (rows[anna]["account"], rows[ben]["account"]) == ("11", "12")

    code, said, _ = grade(folder)
    assert code == 0 and "all of them were graded before" in said, "a folder is the zip unpacked"

    hand_in(folder, layout, "Ben Costa", {})
    code, said, rows = grade(zipped(folder))
    assert "1 handed in anew: graded again" in said and "1 graded now" in said
    assert f"1 mark changed\n  {ben}, {STEM}: {WHOLE - 1:g} → {WHOLE:g} points" in said
    assert float(rows[ben]["points"]) == WHOLE

    hand_in(tmp_path / "late", layout, "Ben Costa", STUDENTS["Ben Costa"][2])
    if layout != "github":  # a single repository tells nothing of the assignment's name
        code, said, rows = grade(tmp_path / "late")
        assert "1 result of earlier runs, of others, in the reports too" in said
        assert "1 older file was met and left aside" in said and f"--student takes it all the same\n  {ben}" in said
        assert {name: float(row["points"]) for name, row in rows.items()} == {anna: WHOLE, ben: WHOLE}
        code, said, rows = grade(tmp_path / "late", "--student", ben)
        assert float(rows[ben]["points"]) == WHOLE - 1
        grade(folder, "--student", ben)

    before = len((grade.out / "results.jsonl").read_text().splitlines())
    code, said, _ = grade(folder, "--student", anna, "--question", "separating-bias")
    assert "1 asked for: graded again" in said and "changed" not in said
    assert len((grade.out / "results.jsonl").read_text().splitlines()) == before + 1


def test_gradebooks_and_pages_are_of_the_marks(grade, tmp_path):
    for name, (_, _, mistakes) in STUDENTS.items():
        hand_in(tmp_path / "class", "canvas", name, mistakes)
    _, said, _ = grade(zipped(tmp_path / "class"), "--jplag", str(tmp_path / "jplag"))
    assert f"the code of 2 submissions is in {tmp_path / 'jplag' / STEM}" in said
    assert len(list((tmp_path / "jplag" / STEM).glob("*/answers.py"))) == 3
    canvas = (grade.out / "gradebook" / f"canvas-{STEM}.csv").read_text()
    assert f"ben-costa,12,,,,{WHOLE - 1:g}" in canvas and f"Points Possible,,,,,{WHOLE:g}" in canvas
    mistake = read_exercise(solutions(CHAPTER)[0]).questions["weighted-sum"].mistakes[0].name
    [page] = (grade.out / "feedback").glob("ben-costa-*.html")
    assert f"It looks as if {mistake}." in page.read_text()
    assert f"weighted-sum</a>{mistake}" not in (grade.out / "report.html").read_text()
    assert mistake in (grade.out / "report.html").read_text()
    assert {result.grader for result in read_results(grade.out).values()} != {""}
    _, said, _ = grade(zipped(tmp_path / "class"), "--feedback-from", "2999-12-07")
    assert "feedback/ tells no marks until 2999-12-07" in said and mistake not in page.read_text()
    grade(zipped(tmp_path / "class"))
    assert mistake not in page.read_text(), "the day is kept"


@pytest.mark.parametrize(("option", "name"), [("--student", "Nobody"), ("--question", "no-such")])
def test_unknown_names_are_told(grade, tmp_path, capsys, option, name):
    hand_in(tmp_path / "class", "moodle", "Anna Berg", {})
    arguments = [str(tmp_path / "class"), "--out", str(grade.out), "--chapter", CHAPTER, option, name]
    assert cli.main(arguments) == 2
    assert f"there is no {option[2:]} '{name}'" in capsys.readouterr().err


def test_late_days_are_taken_off_by_the_time_that_the_platform_or_its_sheet_tells(grade, tmp_path):
    grade.out.mkdir()
    rule = 'deadline = "2026-11-30"\nzone = "Europe/Berlin"\npercent_a_day = 25\n'
    (grade.out / "late.toml").write_text(rule)
    hand_in(tmp_path / "class", "moodle", "Anna Berg", {})
    code, said, rows = grade(tmp_path / "class")
    assert (code, float(rows["Anna Berg"]["points"])) == (0, WHOLE)
    assert "nothing tells when 1 submission was handed in, and nothing was taken off" in said
    head = "Identifier,Full name,Grade,Maximum grade,Grade can be changed,Last modified (submission)\n"
    row = f'Participant 11,Anna Berg,,{WHOLE:g},Yes,"Tuesday, 1 December 2026, 9:00 AM"\n'
    (tmp_path / "Grades.csv").write_text(head + row)
    for sheet in (["--gradebook", str(tmp_path / "Grades.csv")], []):
        code, said, rows = grade(tmp_path / "class", *sheet)
        assert (code, float(rows["Anna Berg"]["points"])) == (0, 0.75 * WHOLE)
        assert "it was graded before" in said and "1 submission has points taken off for late days" in said
    filled = (grade.out / "gradebook" / "filled-Grades.csv").read_text()
    assert filled == head + row.replace(",,", f",{0.75 * WHOLE:g},", 1)
    (grade.out / "late.toml").write_text(f"{rule}deadlin = 3\n")
    assert cli.main([str(tmp_path / "class"), "--out", str(grade.out)]) == 2
