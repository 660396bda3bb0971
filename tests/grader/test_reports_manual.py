"""Marks of written answers: out as a sheet, filled in by a person, and back."""

import csv

import pytest

from grader.reports.manual import CHANGED, COLUMNS, Marked, ToRead, read_manual, write_manual
from grader.results.record import WrittenAnswer
from grader.spreadsheet import read_csv, write_csv
from tests.support.class_results import result


def written(student="anna", text="Because\n=1+1", points=None):
    return result(student, written={"count": WrittenAnswer(3, text, points)})


def fill_in(path, delimiter=",", encoding="utf-8-sig", **by_student):
    """As a person does in a spreadsheet: (points, comment) by student."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        row["points"], row["comment"] = by_student.get(row["student"].lstrip("'="), (row["points"], row["comment"]))
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.DictWriter(file, rows[0], delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)


def sheet_with(path, **cells):
    """The only row, with some cells as a person fills them in."""
    [row] = read_csv(path)
    write_csv(path, [COLUMNS, [(row | cells)[column] for column in COLUMNS]])


def marks_of(results):
    return {r.student: (r.written["count"].points, r.written["count"].comment) for r in results}


@pytest.mark.parametrize(("delimiter", "half", "encoding"), [(",", "2.5", "utf-8-sig"), (";", "2,5", "cp1252")])
def test_points_and_comments_come_back(tmp_path, delimiter, half, encoding):
    results = [written("anna"), written("=bo"), written("cy")]
    path = tmp_path / "manual.csv"
    assert write_manual(Marked(results), path) == ToRead(unmarked=3)
    fill_in(path, delimiter, encoding, anna=(half, "Gut, für mich"), bo=("0", ""))
    marked = read_manual(path, results).results
    assert marks_of(marked) == {"anna": (2.5, "Gut, für mich"), "=bo": (0, ""), "cy": (None, "")}
    assert marks_of(results)["anna"] == (None, "")


def test_given_marks_survive_being_written_again(tmp_path):
    path = tmp_path / "manual.csv"
    write_manual(Marked([written("anna"), written("bo")]), path)
    fill_in(path, anna=("3", "good"))
    results = [written("anna"), written("bo"), written("cy")]
    assert write_manual(read_manual(path, results), path) == ToRead(unmarked=2)
    assert marks_of(read_manual(path, results).results) == {"anna": (3, "good"), "bo": (None, ""), "cy": (None, "")}


@pytest.mark.parametrize("new_points", ["2", "1.5"])
def test_a_text_that_changes_after_it_was_marked_keeps_its_points_and_is_told_until_it_is_read(tmp_path, new_points):
    path, before, after = tmp_path / "manual.csv", [written(text="one")], [written(text="two")]
    write_manual(Marked(before), path)
    sheet_with(path, points="2")
    assert read_manual(path, before).results[0].written["count"].changed is False
    for _ in range(2):
        assert marks_of(read_manual(path, after).results) == {"anna": (2, "")}
        assert write_manual(read_manual(path, after), path) == ToRead(changed=1)
        [row] = read_csv(path)
        assert (row["points"], row["text"], row["changed"]) == ("2.0", "two", CHANGED)
    sheet_with(path, points=new_points, changed="")
    assert write_manual(read_manual(path, after), path) == ToRead()
    assert marks_of(read_manual(path, after).results) == {"anna": (float(new_points), "")}


def test_a_text_that_a_spreadsheet_spoils_has_not_changed(tmp_path):
    path, results = tmp_path / "manual.csv", [written(text="Δ costs\n\n- fall")]
    write_manual(Marked(results), path)
    sheet_with(path, points="2", text="? costs - fall")
    assert write_manual(read_manual(path, results), path) == ToRead()


@pytest.mark.parametrize("status", ["rejected", "ungraded"])
def test_marks_of_what_cannot_be_read_this_time_wait_for_the_next(tmp_path, status):
    path, marked, lost = tmp_path / "manual.csv", [written("anna")], [result("anna", status=status)]
    write_manual(Marked(marked), path)
    fill_in(path, anna=("2", "good"))
    assert write_manual(read_manual(path, lost), path) == ToRead()
    assert read_manual(path, lost).results[0].written == {}
    assert marks_of(read_manual(path, marked).results) == {"anna": (2, "good")}


def test_a_sheet_of_before_without_the_newer_columns_is_read(tmp_path):
    path = tmp_path / "manual.csv"
    path.write_text("student,chapter,question,of,points,comment,text\nanna,01-tiny,count,3,2,,other\n")
    assert write_manual(read_manual(path, [written()]), path) == ToRead()


def test_a_full_disk_does_not_cost_the_marks_that_stand_there(tmp_path, monkeypatch):
    path = tmp_path / "manual.csv"
    write_manual(Marked([written("anna")]), path)
    fill_in(path, anna=("2", ""))
    before = path.read_bytes()
    (tmp_path / ".manual.csv.new").mkdir()  # nothing can be written there
    with pytest.raises(OSError):
        write_manual(Marked([written("anna")]), path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("points", ["4", "-1", "nan", "inf", "much"])
def test_points_that_cannot_be_are_told_with_their_row(tmp_path, points):
    path = tmp_path / "manual.csv"
    write_manual(Marked([written("anna"), written("bo")]), path)
    fill_in(path, bo=(points, ""))
    with pytest.raises(ValueError, match=rf"manual\.csv, row 3: points are a number from 0 to 3, not '{points}'"):
        read_manual(path, [written("anna"), written("bo")])


def test_row_of_nobody_and_a_lost_column_are_told(tmp_path):
    path = tmp_path / "manual.csv"
    write_manual(Marked([written("anna")]), path)
    fill_in(path, anna=("1", ""))
    with pytest.raises(ValueError, match="row 2: there is no written answer of anna, 01-tiny, count"):
        read_manual(path, [written("bo")])
    path.write_text("student,points\nanna,1\n")
    with pytest.raises(ValueError, match=r"manual\.csv has no column 'chapter'"):
        read_manual(path, [written("anna")])


def test_without_written_answers_there_is_no_sheet(tmp_path):
    assert write_manual(Marked([result("anna")]), tmp_path / "manual.csv") == ToRead()
    assert not (tmp_path / "manual.csv").exists()
    assert read_manual(tmp_path / "manual.csv", [result("anna")]) == Marked([result("anna")])
