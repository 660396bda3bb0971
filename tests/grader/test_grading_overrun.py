"""What is handed in cannot hold the trusted kernel: a watchdog ends it, and fails the question it was in."""

import pytest

from grader.authoring.generate import generate
from grader.authoring.proof import proofs
from grader.grading.grade_submission import Settings, grade_answers
from grader.submissions.answers import Extracted
from tests.support.class_of_tiny_course import RIGHT
from tests.support.needs_bubblewrap import needs_bubblewrap
from tests.support.tiny_course import STEM, solution_cells, tiny_course, write_notebook

needs_bubblewrap()
SHORT = {"question_seconds": 6, "checking_seconds": 1}
# As numpy does, which multiplies whole numbers for minutes and hears no signal.
DEAF = 'if count == 9:\n    import ctypes\n    ctypes.PyDLL(None).sleep(600)\nwith check.question("count") as q:'


@pytest.fixture(scope="module")
def marked(kept, tmp_path_factory):
    """Marks answers in a process of its own, with a check that does not end where the count is 9."""
    root = tiny_course(tmp_path_factory.mktemp("course"))
    cells = solution_cells()
    for cell in cells:
        cell.source = cell.source.replace('with check.question("count") as q:', DEAF)
    write_notebook(root / "solutions", cells)
    generate(proofs(root=root), root)
    settings = Settings(7, "bubblewrap", str(root / "solutions"), {"count": SHORT})

    def marked(count):
        answers = {"weighted-sum": RIGHT, "count": count}
        return kept.pool.submit(grade_answers, settings.exercise(STEM), Extracted(answers), settings).result()

    return marked


@pytest.mark.long  # half a minute of waiting
def test_a_loop_that_hears_no_signal_costs_its_question_and_the_others_are_marked(marked):
    found = marked("count = 9")
    assert found.questions["count"].status == "wrong"
    assert "its check was ended" in found.questions["count"].message
    assert found.questions["weighted-sum"].passed
    assert "it was tried 3 times, with other hidden inputs each time" in found.notes


@pytest.mark.long
def test_the_next_finds_a_new_kernel(marked):
    assert all(mark.passed for mark in marked("count = 8").questions.values())
