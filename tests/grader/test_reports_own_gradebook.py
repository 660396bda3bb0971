"""A teacher's own export of Moodle or Canvas, in any language: one column is filled, every other letter stays."""

import csv
import io
import zipfile

import pytest

from grader.reports.feedback_zips import write_feedback_zips
from grader.reports.own_gradebook import filled
from tests.support.class_results import mistaken, result

ENGLISH = (
    '\ufeffIdentifier,"Full name","Email address",Status,Grade,"Maximum grade","Grade can be changed",'
    '"Last modified (submission)","Last modified (grade)","Feedback comments"\r\n'
    '"Participant 11","Anna ""Nan"" Berg",a@x.org,"Submitted for grading",,3.00,Yes,'
    '"Monday, 2 November 2026, 9:00 AM","Tuesday, 3 November 2026, 9:00 AM","so, so"\r\n'
    '"Participant 12","Ben Öz",b@x.org,"Submitted\nfor grading",2.00,3.00,Yes,-,-,\r\n'
    '"Participant 13","Cleo Day",c@x.org,"No submission",,3.00,Yes,-,-,\r\n'
)
GERMAN = (
    'ID;"Vollständiger Name";Status;Bewertung;Bestwertung;"Bewertung kann geändert werden";"Zuletzt geändert"\n'
    "Teilnehmer/in11;Anna Berg;Abgegeben;;10,00;Ja;-\nTeilnehmer/in12;Ben Öz;Abgegeben;1,50;10,00;Ja;-\n"
)
CANVAS = (
    "Student,ID,SIS User ID,SIS Login ID,Section,Essay (7),Exercises 3 (8),Current Score\n"
    "    Points Possible,,,,,10,3,(read only)\n"
    '"Berg, Anna",11,,anna,One,9,,90\n"Öz, Ben",12,,ben,One,8,2,80\n"Student, Test",99,,x,One,,,\n'
)


def class_of_two():
    return [result("Anna Berg", account="11"), result("Ben Öz", mistaken(), account="12")]


def column(text, place, delimiter=","):
    return [row[place] for row in csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=delimiter)]


def test_moodles_own_sheet_is_filled_and_nothing_else_changes():
    done = filled(ENGLISH, class_of_two(), 3)
    assert (column(done.text, 4), done.count, done.column) == (["Grade", "3", "1", ""], 2, "Grade")
    undone = done.text.replace('grading",3,3.00', 'grading",,3.00').replace('grading",1,3.00', 'grading",2.00,3.00')
    assert undone == ENGLISH
    assert done.warnings == ["Ben Öz has 2.00 in the export, which becomes 1"]


def test_another_language_with_decimal_commas_and_another_maximum():
    plain = filled(GERMAN, class_of_two(), 3)
    assert column(plain.text, 3, ";") == ["Bewertung", "3", "1"]
    assert "the assignment's maximum is 10, the chapter's 3: nothing was scaled; --scale does" in plain.warnings
    scaled = filled(GERMAN, class_of_two(), 3, scale=True)
    assert column(scaled.text, 3, ";") == ["Bewertung", "10", "3,33"]


def test_canvass_export_is_filled_in_the_column_that_is_named():
    done = filled(CANVAS, class_of_two(), 3, "Exercises 3")
    assert column(done.text, 6) == ["Exercises 3 (8)", "3", "3", "1", ""]
    assert column(done.text, 5) == column(CANVAS, 5)
    with pytest.raises(ValueError, match=r"--column, one of Essay \(7\), Exercises 3"):
        filled(CANVAS, class_of_two(), 3)
    with pytest.raises(ValueError, match="0 columns are called 'Homework'"):
        filled(CANVAS, class_of_two(), 3, "Homework")


def test_a_group_somebody_missing_somebody_not_graded_and_too_many_points_are_told():
    odd = [
        result("Group A", account="11"),
        result("Ben Öz", status="ungraded", account="12"),
        result("Dan", account="77"),
    ]
    done = filled(ENGLISH, odd, 3)
    assert done.text == ENGLISH
    assert [warning.split(" ")[0] for warning in done.warnings] == ["Group", "Ben", "Dan"]
    assert "is it a group?" in done.warnings[0] and "is not in the export" in done.warnings[2]
    low = ENGLISH.replace("3.00", "2.00")
    assert any("leaves out without a word" in warning for warning in filled(low, class_of_two(), 3).warnings)


@pytest.mark.parametrize("text", ["", "a,b\n", "name,points\nanna,3\n", "x\ny\n"])
def test_what_is_no_export_is_refused_in_a_sentence(text):
    with pytest.raises(ValueError):
        filled(text, class_of_two(), 3)


def test_feedback_is_packed_under_the_names_that_each_platform_looks_for(tmp_path):
    page = tmp_path / "page.html"
    page.write_text("<p>well done</p>")
    results = [
        result("Anna_Berg", account="11", file="Anna_Berg_11_assignsubmission_file/01-tiny.ipynb"),
        result("berganna", account="21", file="berganna_LATE_21_345_01-tiny.ipynb"),
        result("anon_12345", file="anon_12345_346_01-tiny.ipynb"),
        result("Cleo Ito", account="31", file="7 Download/31-9 - Cleo Ito - Nov 3, 2025 1023 AM/01-tiny.ipynb"),
        result("David Fuchs", account="317", file="Exercise 1/Fuchs_David_dfuchs_317/work.zip/01-tiny.ipynb"),
        result("Emma Grau", account="egrau", file="Ex 1_egrau_attempt_2025-11-03-10-23-11_01-tiny.ipynb"),
        result("Finn Holm", account="06758767", file="assignment_1_export/submission_21697/01-tiny.ipynb"),
        result("plain"),
    ]
    paths = write_feedback_zips(results, dict.fromkeys([one.student for one in results], page), tmp_path)
    assert {path.name: zipfile.ZipFile(path).namelist() for path in paths} == {
        "moodle-feedback-01-tiny.zip": ["Anna Berg_11_assignfeedback_file_feedback.html"],
        "canvas-feedback-01-tiny.zip": ["berganna_LATE_21_345_feedback.html"],
        "brightspace-feedback-01-tiny.zip": ["31-9 - Cleo Ito - Nov 3, 2025 1023 AM/feedback.html"],
        "ilias-feedback-01-tiny.zip": ["multi_feedback/Fuchs_David_dfuchs_317/feedback.html"],
    }
