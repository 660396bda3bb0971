"""Marks of written answers: out as a sheet, filled in by a person, and back."""

import csv

import pytest
from class_results import result

from grader.marking.manual import read_manual, write_manual


def written(student="anna", text="Because\n=1+1", points=None):
    return result(student, written={"count": {"points": points, "of": 3, "text": text}})


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


def marks_of(results):
    return {r["student"]: (r["written"]["count"]["points"], r["written"]["count"].get("comment")) for r in results}


@pytest.mark.parametrize(("delimiter", "half", "encoding"), [(",", "2.5", "utf-8-sig"), (";", "2,5", "cp1252")])
def test_points_and_comments_come_back(tmp_path, delimiter, half, encoding):
    results = [written("anna"), written("=bo"), written("cy")]
    path = tmp_path / "manual.csv"
    assert write_manual(results, path) == 3
    fill_in(path, delimiter, encoding, anna=(half, "Gut, für mich"), bo=("0", ""))
    marked = read_manual(path, results)
    assert marks_of(marked) == {"anna": (2.5, "Gut, für mich"), "=bo": (0, ""), "cy": (None, None)}
    assert marks_of(results)["anna"] == (None, None)


def test_given_marks_survive_being_written_again(tmp_path):
    path = tmp_path / "manual.csv"
    write_manual([written("anna"), written("bo")], path)
    fill_in(path, anna=("3", "good"))
    results = [written("anna"), written("bo"), written("cy")]
    assert write_manual(read_manual(path, results), path) == 2
    assert marks_of(read_manual(path, results)) == {"anna": (3, "good"), "bo": (None, None), "cy": (None, None)}


@pytest.mark.parametrize("points", ["4", "-1", "nan", "inf", "much"])
def test_points_that_cannot_be_are_told_with_their_row(tmp_path, points):
    path = tmp_path / "manual.csv"
    write_manual([written("anna"), written("bo")], path)
    fill_in(path, bo=(points, ""))
    with pytest.raises(ValueError, match=rf"manual\.csv, row 3: points are a number from 0 to 3, not '{points}'"):
        read_manual(path, [written("anna"), written("bo")])


def test_row_of_nobody_and_a_lost_column_are_told(tmp_path):
    path = tmp_path / "manual.csv"
    write_manual([written("anna")], path)
    fill_in(path, anna=("1", ""))
    with pytest.raises(ValueError, match="row 2: there is no written answer of anna, 01-tiny, count"):
        read_manual(path, [written("bo")])
    path.write_text("student,points\nanna,1\n")
    with pytest.raises(ValueError, match=r"manual\.csv has no column 'chapter'"):
        read_manual(path, [written("anna")])


def test_without_written_answers_there_is_no_sheet(tmp_path):
    assert write_manual([result("anna")], tmp_path / "manual.csv") == 0
    assert not (tmp_path / "manual.csv").exists()
    assert read_manual(tmp_path / "manual.csv", [result("anna")]) == [result("anna")]
