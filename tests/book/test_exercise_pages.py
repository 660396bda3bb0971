"""An exercise begins with its first question; a solution shows what a reader needs and no marks of its making."""

import pytest

from grader.authoring.blank import without_marks
from tests.support.browser import built_pages
from tests.support.built_page import built_page

PAGES = built_pages()


def text_of(path):
    return built_page(path).article


def test_the_marks_of_an_answer_go_and_its_lines_stay():
    assert (
        without_marks("def f(x):\n    # BEGIN SOLUTION\n    return x\n    # END SOLUTION") == "def f(x):\n    return x"
    )
    assert without_marks("count = 8  # SOLUTION") == "count = 8"


@pytest.mark.parametrize("path", [path for path in PAGES if path.startswith("solutions/")])
def test_a_solution_has_no_marks_and_no_instructions(path):
    text = text_of(path).get_text()
    assert "SOLUTION" not in text and "Write your answer" not in text


@pytest.mark.parametrize("path", [path for path in PAGES if path.startswith("exercises/")])
def test_the_setup_of_an_exercise_is_folded(path):
    first = text_of(path).select_one("div.cell")
    assert "Show the setup" in first.summary.get_text()
