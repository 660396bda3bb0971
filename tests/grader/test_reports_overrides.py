"""A mark that a teacher changes by hand: counted everywhere, said to be so, and never lost by running again."""

import pytest

from grader.reports.write import write_reports
from grader.spreadsheet import read_csv
from tests.support.class_results import mistaken, result

HEAD = "student,question,points,reason\n"


def reported(tmp_path, exercise, rows, *results):
    (tmp_path / "overrides.csv").write_text(HEAD + rows, "utf-8")
    write_reports(list(results), [exercise], tmp_path)
    return {row["student"]: row for row in read_csv(tmp_path / "marks.csv")}


def test_its_points_count_in_every_sheet_and_page_with_the_reason(tmp_path, tiny_exercise):
    results = [result("Anna Berg", mistaken(), account="11"), result("ben", mistaken())]
    rows = 'Anna Berg,weighted-sum,"1,5",the bias was <b>nearly</b> there\n'
    for _ in range(2):
        marks = reported(tmp_path, tiny_exercise, rows, *results)
    assert (marks["Anna Berg"]["weighted-sum (2)"], marks["ben"]["weighted-sum (2)"]) == ("1.5", "0")
    assert "1.1 Sum: by hand, the bias was <b>nearly</b> there" in marks["Anna Berg"]["notes"]
    moodle = (tmp_path / "gradebook" / "moodle-01-tiny.csv").read_text()
    assert "Participant 11,Anna Berg,2.5" in moodle
    page = next(path for path in (tmp_path / "feedback").iterdir() if path.name.startswith("anna")).read_text("utf-8")
    assert "given by hand:</b> the bias was &lt;b&gt;nearly" in page
    assert "has 1.5 of 2 by hand" in (tmp_path / "report.html").read_text("utf-8")


def test_a_student_is_found_by_account_too(tmp_path, tiny_exercise):
    marks = reported(tmp_path, tiny_exercise, "11,count,0,copied\n", result("Anna Berg", account="11"))
    assert marks["Anna Berg"]["count (1)"] == "0"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("carl,count,1,x", "row 2: there is no graded answer of carl, count"),
        ("anna,no-such,1,x", "there is no graded answer of anna, no-such"),
        ("anna,count,7,x", "points are a number from 0 to 1, not '7'"),
        ("anna,count,much,x", "not 'much'"),
        ("anna,count,nan,x", "not 'nan'"),
        ("anna,count,1,", "needs a reason"),
    ],
)
def test_a_row_that_cannot_be_is_told_and_nothing_is_written(tmp_path, tiny_exercise, row, said):
    with pytest.raises(ValueError, match=said.replace("(", ".")):
        reported(tmp_path, tiny_exercise, f"{row}\n", result("anna"))
    assert not (tmp_path / "marks.csv").exists()
