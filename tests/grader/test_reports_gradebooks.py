"""marks.csv and the gradebooks: every student, every question, and nothing that a spreadsheet runs."""

import csv
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.reports.gradebooks import write_gradebooks, write_marks
from grader.results.record import WrittenAnswer
from grader.results.totals import total
from grader.spreadsheet import plain, read_csv, safe, write_csv
from tests.support.class_results import answer, mistaken, result


def rows_of(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def marks(tmp_path, exercise, *results):
    write_marks(list(results), [exercise], tmp_path / "marks.csv")
    head, *rows = rows_of(tmp_path / "marks.csv")
    return [dict(zip(head, row)) for row in rows]


def test_a_row_a_student_and_a_column_a_question(tmp_path, tiny_exercise):
    anna = result("anna", account="12", written={"count": WrittenAnswer(3, "x", 1.5)})
    first, second = marks(tmp_path, tiny_exercise, result("Bert", mistaken(), late=True, notes=["odd"]), anna)
    assert first == {
        "student": "anna",
        "account": "12",
        "points": "4.5",
        "of": "6",
        "01-tiny": "graded",
        "weighted-sum (2)": "2",
        "count (1)": "1",
        "count, written (3)": "1.5",
        "notes": "",
    }
    assert (second["01-tiny"], second["weighted-sum (2)"], second["notes"]) == ("graded, late", "0", "01-tiny: odd")


def test_rejected_is_zero_and_ungraded_is_not(tmp_path, tiny_exercise):
    rejected = result("al", status="rejected", reason="the file is empty")
    ungraded = result("bo", status="ungraded", reason="the sandbox did not start")
    al, bo = marks(tmp_path, tiny_exercise, rejected, ungraded)
    assert (al["points"], al["weighted-sum (2)"], al["01-tiny"]) == ("0", "0", "rejected: the file is empty")
    assert (bo["points"], bo["weighted-sum (2)"], bo["01-tiny"]) == ("", "", "ungraded: the sandbox did not start")


def test_written_answer_that_waits_has_no_mark_yet(tmp_path, tiny_exercise):
    waiting = result("al", written={"count": WrittenAnswer(3, "x")})
    [row] = marks(tmp_path, tiny_exercise, waiting)
    assert (row["count, written (3)"], row["points"]) == ("", "3")
    assert row["01-tiny"] == "graded, written answers to be marked"
    assert total(waiting)[:3] == (3, 6, 3)


def test_written_answer_that_changed_after_it_was_marked_counts_and_is_told(tmp_path, tiny_exercise):
    written = {"count": WrittenAnswer(3, "x", 2, changed=True)}
    [row] = marks(tmp_path, tiny_exercise, result("al", written=written))
    assert (row["points"], row["01-tiny"]) == ("5", "graded, a written answer changed after it was marked")


def test_formulas_of_students_stay_text(tmp_path, tiny_exercise):
    sly = result("=1+1", notes=["@SUM(A1)"], reason="+1")
    [row] = marks(tmp_path, tiny_exercise, sly)
    assert row["student"] == "'=1+1"
    write_gradebooks([replace(sly, account="5")], [tiny_exercise], tmp_path)
    cells = [cell for path in tmp_path.glob("*.csv") for row in rows_of(path) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "@"))]


def test_canvas_has_its_columns_and_what_can_be_had(tmp_path, tiny_exercise):
    results = [result("lindanna", account="123"), result("bo", account="4", status="ungraded")]
    canvas, _ = write_gradebooks(results, [tiny_exercise], tmp_path)
    assert rows_of(canvas) == [
        ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Exercises 01-tiny"],
        ["Points Possible", "", "", "", "", "6"],
        ["bo", "4", "", "", "", ""],
        ["lindanna", "123", "", "", "", "3"],
    ]


def test_moodle_finds_participants(tmp_path, tiny_exercise):
    rejected = result("Bo", account="9", status="rejected", reason="the file is empty")
    results = [result("Anna Lind", account="12345"), rejected, result("nobody")]
    _, moodle = write_gradebooks(results, [tiny_exercise], tmp_path)
    assert moodle.read_bytes().startswith(b"Identifier,")
    assert rows_of(moodle) == [
        ["Identifier", "Full name", "Grade", "Last modified (grade)", "Feedback comments"],
        ["Participant 12345", "Anna Lind", "3", "", ""],
        ["Participant 9", "Bo", "0", "", "the file is empty"],
    ]


@given(text=st.text(max_size=20) | st.text(alphabet="=+-@ \t\r\n;'a1＝", max_size=6))
def test_any_text_is_safe_and_comes_back_also_where_a_program_splits_at_semicolons_or_lines(text):
    text = text.replace("\0", "")
    assert not safe(text).lstrip().startswith(("=", "+", "-", "@", "＝", "\t", "\r"))
    for part in re.split(r"[;\t\r\n]", safe(text)):
        assert not part.lstrip(" \u00a0\u200b\ufeff").startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))
    assert plain(safe(text)) == text


@pytest.mark.parametrize(
    ("content", "note"),
    [
        ("a,b\n1,ü\n".encode("utf-8-sig"), "ü"),
        ("a;b\r\n1;ü\r\n".encode("cp1252"), "ü"),
        ("a\tb\n1\tü\n".encode("utf-16"), "ü"),
    ],
)
def test_tables_of_any_spreadsheet_are_read(tmp_path, content, note):
    (tmp_path / "a.csv").write_bytes(content)
    assert read_csv(tmp_path / "a.csv") == [{"a": "1", "b": note}]


def test_numbers_stay_numbers(tmp_path):
    write_csv(tmp_path / "a.csv", [["a"], [-1.5]])
    assert rows_of(tmp_path / "a.csv") == [["a"], ["-1.5"]]


def test_student_is_listed_once_and_a_missing_chapter_is_said(tmp_path, tiny_exercise):
    other = replace(tiny_exercise, stem="02-other", questions={})
    results = [result("al"), result("bo"), result("bo", answer(), chapter="02-other")]
    write_marks(results, [tiny_exercise, other], tmp_path / "marks.csv")
    head, al, bo = rows_of(tmp_path / "marks.csv")
    assert [row[head.index("02-other")] for row in (al, bo)] == ["not handed in", "graded"]
