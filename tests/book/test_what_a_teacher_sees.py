"""The page shows the report and the feedback that nn-grade writes of the kept results, and nothing that runs."""

import re

from bs4 import BeautifulSoup
from markupsafe import escape

from grader.authoring.exercise import read_exercise, solutions
from grader.reports.class_report import class_tables
from grader.sample_class.kept import kept_results
from tests.support.browser import HTML
from tests.support.built_page import built_page


def page():
    return built_page("book/what-a-teacher-sees.html")


def words(html):
    return " ".join(html.get_text(" ").split())


def test_report_is_that_of_the_kept_results():
    exercise = read_exercise(solutions("03")[0])
    report = BeautifulSoup(class_tables(kept_results(), [exercise], {}), "html.parser")
    assert words(page().select_one(".report")) == words(report)


def test_three_students_lead_to_their_feedback():
    links = page().select(".report .grid a")
    assert len(links) == 3
    by_student = {result.student: result for result in kept_results()}
    for link in links:
        feedback = page().select_one(link["href"])
        points = sum(marks.points for marks in by_student[link.text].questions.values())
        assert f"{points:g} of 12 points" in words(feedback)


def test_names_that_want_to_be_markup_are_text_and_nothing_runs():
    sly = [result.student for result in kept_results() if not re.fullmatch(r"[\w ]+", result.student)]
    assert len(sly) == 2
    for report in page().select(".report"):
        assert not report.select("script, img, iframe, link, style, form")
        assert not [name for element in report.select("*") for name in element.attrs if name.startswith("on")]
    for name in sly:
        assert escape(name) in (HTML / "book" / "what-a-teacher-sees.html").read_text("utf-8") or name in words(page())


def test_only_this_page_loads_the_reports_style():
    assert page().select('link[href*="_static/report.css"]')
    assert "_static/report.css" not in (HTML / "book" / "for-teachers.html").read_text("utf-8")
