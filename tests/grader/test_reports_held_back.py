"""Feedback that is held back until a day: neither points nor findings before it, all from it on."""

from datetime import date

import pytest

from grader.reports.feedback import feedback_page
from grader.reports.held_back import NAME, held_back
from grader.reports.write import write_reports
from tests.support.class_results import mistaken, result

DAY = date(2026, 12, 7)


def test_a_page_says_that_a_notebook_was_read_and_no_more(tiny_exercise):
    class_ = [result("anna", mistaken(), notes=["cells were found by their names"])]
    held, told = feedback_page(class_, [tiny_exercise], DAY), feedback_page(class_, [tiny_exercise])
    assert "told from 7 December 2026 on" in held and "cells were found by their names" in held
    for given_away in ("of 3 points", "the bias is forgotten", "right", "1.1 Sum", "seed"):
        assert given_away in told.partition("<main")[2] and given_away not in held.partition("<main")[2]


def test_what_could_not_be_read_is_told_at_once(tiny_exercise):
    rejected = result("anna", status="rejected", reason="the file is empty")
    assert "the file is empty" in feedback_page([rejected], [tiny_exercise], DAY)


def test_the_day_stays_with_the_results(tmp_path, tiny_exercise):
    assert held_back(tmp_path / "out") is None
    assert held_back(tmp_path / "out", DAY, today=date(2026, 11, 30)) == DAY
    assert held_back(tmp_path / "out", today=date(2026, 12, 6)) == DAY
    assert held_back(tmp_path / "out", today=DAY) is None
    assert held_back(tmp_path / "out", date(2026, 12, 1), today=date(2026, 12, 6)) is None
    (tmp_path / "out" / NAME).write_text("tomorrow")
    with pytest.raises(ValueError, match="such as 2026-12-07, and not 'tomorrow'"):
        held_back(tmp_path / "out")


def test_pages_are_written_so(tmp_path, tiny_exercise):
    write_reports([result("anna", mistaken())], [tiny_exercise], tmp_path, DAY)
    [page] = (tmp_path / "feedback").iterdir()
    assert "Your notebook was read." in page.read_text() and "the bias is forgotten" not in page.read_text()
    assert "the bias is forgotten" in (tmp_path / "report.html").read_text(), "the teacher knows"
