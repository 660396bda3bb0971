"""A question that was added after the hand-out: open in every sheet and page until the teacher decides, in one row."""

import csv

import pytest

from grader.reports.own_gradebook import filled
from grader.reports.write import write_reports
from grader.spreadsheet import read_csv
from tests.support.class_results import answer, result
from tests.support.tiny_course import STEM

NOTE = "count: this question was added after the notebook was handed out"
HEAD = "student,question,points,reason\n"
EXPORT = """Identifier,Full name,Grade,Maximum Grade
Participant 11,anna,,3.00
Participant 12,ben,,3.00
"""


def of_before(student, account=""):
    return result(student, count=answer(1, "added", f"✗ {NOTE}", ""), account=account, notes=(NOTE,))


def reported(out, exercise, rows=""):
    (out / "overrides.csv").write_text(HEAD + rows, "utf-8")
    told = write_reports([of_before("anna", "11"), result("ben", account="12"), of_before("cleo")], [exercise], out)
    return told.to_decide, {row["student"]: row for row in read_csv(out / "marks.csv")}


def canvas(out):
    rows = csv.reader((out / "gradebook" / f"canvas-{STEM}.csv").read_text("utf-8").splitlines())
    return {row[0]: row[-1] for row in rows}


def page(out, student):
    return next(path for path in (out / "feedback").iterdir() if path.name.startswith(student)).read_text("utf-8")


def test_it_is_no_zero_before_the_teacher_decides_and_the_command_says_which_row_does(tmp_path, tiny_exercise):
    told, marks = reported(tmp_path, tiny_exercise)
    assert told[0].startswith("2 notebooks were handed out before “1.2 Count” was added")
    assert told[1].endswith("*,count,1,added after the hand-out")
    assert (marks["anna"]["points"], marks["anna"]["count (1)"], marks["anna"]["weighted-sum (2)"]) == ("", "", "2")
    assert "added after the hand-out is to be decided" in marks["anna"][STEM]
    assert canvas(tmp_path)["anna"] == ""
    assert "added after your notebook was handed out" in page(tmp_path, "anna")
    assert "1.2 Count: this question was added" in page(tmp_path, "anna")
    report = (tmp_path / "report.html").read_text("utf-8")
    assert "2 had the notebook before it was added" in report
    assert "with a question that was added after their hand-out" in report


def test_one_row_decides_for_all_of_them_and_a_row_of_ones_own_counts_above_it(tmp_path, tiny_exercise):
    told, marks = reported(tmp_path, tiny_exercise, "cleo,count,0,was told\n*,count,1,added later\n")
    assert told == ()
    assert [marks[name]["count (1)"] for name in ("anna", "ben", "cleo")] == ["1", "1", "0"]
    assert "by hand" not in marks["ben"]["notes"]
    assert (marks["anna"]["points"], canvas(tmp_path)["anna"]) == ("3", "3")
    assert "added later" in page(tmp_path, "anna")


def test_a_row_for_all_may_fit_nobody_any_more_but_names_a_question(tmp_path, tiny_exercise):
    assert reported(tmp_path, tiny_exercise, "*,weighted-sum,1,x\n")[1]["ben"]["weighted-sum (2)"] == "2"
    with pytest.raises(ValueError, match=r"no graded answer of [*], wieghted-sum"):
        reported(tmp_path, tiny_exercise, "*,wieghted-sum,1,x\n")


def test_a_teachers_own_export_keeps_its_cell_until_then():
    done = filled(EXPORT, [of_before("anna", "11"), result("ben", account="12")], 3)
    assert "Participant 11,anna,,3.00" in done.text
    assert "Participant 12,ben,3,3.00" in done.text
    assert any("anna has a question that was added later" in warning for warning in done.warnings)
