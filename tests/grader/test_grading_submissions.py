"""A submission graded from end to end: nbval's verdict, the messages, the mistakes, and what stood in."""

import json
from dataclasses import replace

import pytest

from grader.course_version import course_version
from grader.grading.stand_in import failed_below
from tests.support.class_of_tiny_course import RIGHT, WRONG, course, graded, handed_in, of_chapter
from tests.support.needs_bubblewrap import needs_bubblewrap

needs_bubblewrap()
BLANK = 'def weighted_sum(w, a, b):\n    raise NotImplementedError("weighted-sum: your code here")'
PATCHED = """import nnlib.check, numpy
numpy.allclose = numpy.isclose = lambda *a, **k: True
nnlib.check.question = nnlib.check.diagnose = lambda *a, **k: None
def weighted_sum(w, a, b):
    return 0.0"""
CHANGES = "def weighted_sum(w, a, b):\n    a[0] = 5\n    return float(np.dot(w, [0.5, *a[1:]]) + b)"
KNOWS_VISIBLE = """def weighted_sum(w, a, b):
    return {2: 3.0, 3: 12.75}.get(len(w), 0.0)"""
LOUD = "print('✓ weighted-sum: 2 visible checks passed')\n" + RIGHT.replace("    return", "    print('x')\n    return")
STUBBORN = """import os
def weighted_sum(w, a, b):
    os._exit(0)"""
WITH_HELPER = "def three():\n    return 3\n\n\n" + WRONG
BREAKS = "import numpy\nnumpy.dot = None\ndel np\n" + WRONG
SLIP = """def weighted_sum(w, a, b):
    z = 0
    for i in range(len(w)):
        z =+ w[i] * a[i]
    return z + b"""
LIES_OF_ITS_CAUSE = (
    """import nnlib.check.run_check as checks
checks.run_check = lambda *_: type("Said", (), {"cause": "the teacher", "cause_told": "is wrong"})()
"""
    + SLIP
)
AFTERWARDS = RIGHT + "\nprint(undefined)"


def of_version(version, submission):
    notebook = json.loads(submission.path.read_text("utf-8"))
    next(cell for cell in notebook["cells"] if cell["id"] == "setup")["metadata"]["nn_exercise"]["course"] = version
    submission.path.write_text(json.dumps(notebook), "utf-8")
    return submission


def handed_out_with(questions, submission, check="weighted-sum-check"):
    """With the list of questions of then, without the cells of `count`, and with an older visible check."""
    notebook = json.loads(submission.path.read_text("utf-8"))
    cells = {cell["id"]: cell for cell in notebook["cells"] if not cell["id"].startswith("count")}
    cells["setup"]["metadata"]["nn_exercise"]["questions"] = questions
    cells[check]["source"] = (
        'with check.question("weighted-sum") as q:\n    q.expect(weighted_sum, [2], [1], 3, gives=99)'
    )
    submission.path.write_text(json.dumps(notebook | {"cells": list(cells.values())}), "utf-8")
    return submission


@pytest.fixture(scope="module")
def results(kept, tmp_path_factory):
    root = tmp_path_factory.mktemp("course")
    own = course(root)
    hand_in = lambda *given: handed_in(root / "class", *given)  # noqa: E731
    tiny = graded(
        kept,
        [
            hand_in("right"),
            hand_in("wrong", WRONG),
            hand_in("blank", BLANK, "count = ..."),
            hand_in("patched", PATCHED),
            hand_in("changes", CHANGES),
            hand_in("knows", KNOWS_VISIBLE),
            hand_in("ends", "import os\nos._exit(0)"),
            hand_in("ends both", STUBBORN, "import os\nos.kill(os.getppid(), 9)\nos._exit(1)"),
            hand_in("not python", "def weighted_sum(w, a, b) return"),
            hand_in("loud", LOUD),
            hand_in("afterwards", AFTERWARDS),
            hand_in("liar", RIGHT, "class N(int):\n    __eq__ = lambda *a: True\ncount = N(3)"),
            hand_in("helped", WITH_HELPER, "count = three() * 2 + 2"),
            hand_in("breaks", BREAKS, "count = int(np.dot([2, 3], [1, 2]))"),
            hand_in("slip", SLIP),
            hand_in("lies of its cause", LIES_OF_ITS_CAUSE),
            hand_in("right again"),
            of_version("0.0.9", hand_in("of another version")),
            handed_out_with(["weighted-sum", "left"], hand_in("of before")),
            handed_out_with(["weighted-sum", "count"], hand_in("has deleted")),
        ],
        own,
    )
    knowing = [
        hand_in("own", KNOWS_VISIBLE),
        hand_in("own too", KNOWS_VISIBLE),
        hand_in("another", KNOWS_VISIBLE + "\n"),
    ]
    tiny |= graded(kept, knowing, own, own_inputs=True)
    real = [of_chapter(root, "mistaken", "04", sigmoid=1), of_chapter(root, "all right", "04")]
    return tiny | graded(kept, [*real, of_chapter(root, "ordered", "03", who_excites_it=1)], "", seed=3)


def test_a_result_names_the_version_of_its_exercise_and_says_where_the_checks_are_of_another(results):
    assert results["all right"].course == course_version()
    assert not any("version" in note for note in results["all right"].notes)
    assert results["of another version"].course == "0.0.9"
    assert any("of version 0.0.9 of the course" in note for note in results["of another version"].notes)


def test_a_question_added_after_the_hand_out_is_open_and_no_blank(results):
    mark = results["of before"].questions["count"]
    assert (mark.status, mark.points, mark.of, mark.open) == ("added", 0, 1, True)
    assert mark.message == "✗ count: this question was added after the notebook was handed out"
    assert results["of before"].notes == ("count: this question was added after the notebook was handed out",)
    assert results["has deleted"].questions["count"].status == "blank"
    assert "count: the answer cell is missing" in results["has deleted"].notes


def test_an_older_check_in_a_notebook_does_not_count(results):
    assert results["of before"].questions["weighted-sum"].message == "✓ weighted-sum: 2 visible checks passed"
    assert points(results["of before"])["weighted-sum"] == 2


def test_a_file_may_have_hidden_inputs_of_its_own_the_same_for_whoever_hands_it_in(results):
    said = {
        name: results[name].questions["weighted-sum"].hidden.message for name in ("knows", "own", "own too", "another")
    }
    assert said["own"] == said["own too"] and len(set(said.values())) == 3
    assert all(message.startswith("✗ weighted-sum: weighted_sum(") for message in said.values())
    assert results["own"].notes == () and results["own"].own_inputs and not results["knows"].own_inputs


def points(result):
    return {name: question.points for name, question in result.questions.items()}


def test_right_answers_get_all_points_in_the_words_of_the_cells(results):
    assert results["right"].status == "graded"
    assert points(results["right"]) == {"weighted-sum": 2, "count": 1}
    question = results["right"].questions["weighted-sum"]
    assert question.visible.message == "✓ weighted-sum: 2 visible checks passed"
    assert question.hidden.message == "✓ weighted-sum: 1 hidden check passed"
    assert (question.of, question.status, question.stood_in) == (2, "right", ())


def test_a_wrong_answer_costs_its_own_question_only(results):
    assert points(results["wrong"]) == {"weighted-sum": 0, "count": 1}
    assert "gives 0.0, expected 3.0: the bias is missing" in results["wrong"].questions["weighted-sum"].visible.message


def test_the_cause_in_an_answers_source_is_told_with_its_line(results):
    question = results["slip"].questions["weighted-sum"]
    assert question.cause == "=+ for +="
    assert question.cause_told.startswith("Look at line 4, `z =+ w[i] * a[i]`: ")
    assert not any(mark.cause for mark in results["right"].questions.values())


def test_a_cause_is_of_a_known_kind_whatever_the_answer_says(results):
    assert (question := results["lies of its cause"].questions["weighted-sum"]).status == "wrong"
    assert (question.cause, question.cause_told) == ("", "")


def test_blanks_are_told_so(results):
    assert points(results["blank"]) == {"weighted-sum": 0, "count": 0}
    assert "not written yet" in results["blank"].questions["weighted-sum"].visible.message
    assert {mark.status for mark in results["blank"].questions.values()} == {"blank"}
    assert "count is not written yet" in results["blank"].questions["count"].visible.message


@pytest.mark.parametrize("student", ["patched", "changes", "knows", "ends", "not python"])
def test_what_is_not_an_answer_gets_nothing_for_it_and_all_for_the_rest(results, student):
    assert points(results[student]) == {"weighted-sum": 0, "count": 1}


def test_ending_every_process_gets_nothing_and_is_still_graded(results):
    assert results["ends both"].status == "graded"
    assert points(results["ends both"]) == {"weighted-sum": 0, "count": 0}


def test_what_a_failed_answer_did_is_undone_but_its_helpers_stay(results):
    assert points(results["breaks"]) == {"weighted-sum": 0, "count": 1}
    assert points(results["helped"]) == {"weighted-sum": 0, "count": 1}


def test_what_stood_in_is_told_through_answers_that_passed():
    answers = {
        "slope": None,
        "step": "def step(x):\n    return x - slope(x)",
        "walk": "walk = step",
        "sign": "sign = 1",
    }
    assert failed_below(["walk", "np"], answers) == ["slope"]
    assert failed_below(["sign"], answers) == []
    assert failed_below(["slope", "walk"], answers | {"walk": None}) == ["slope", "walk"]


def test_each_is_told_what_went_wrong(results):
    marks = {student: result.questions.get("weighted-sum") for student, result in results.items()}
    assert "changes its input a" in marks["changes"].message
    assert (marks["knows"].visible.passed, marks["knows"].hidden.passed) == (True, False)
    assert marks["knows"].message == marks["knows"].hidden.message != ""
    assert "it ended its Python process" in marks["ends"].message
    assert "SyntaxError" in marks["not python"].message
    assert {marks[student].status for student in ("changes", "knows", "ends", "not python")} == {"wrong"}


def test_printing_changes_nothing_and_what_follows_an_answer_is_noted(results):
    assert points(results["loud"]) == {"weighted-sum": 2, "count": 1}
    assert points(results["afterwards"]) == {"weighted-sum": 2, "count": 1}
    assert any("name 'undefined' is not defined" in note for note in results["afterwards"].notes)


def test_a_number_that_pretends_to_equal_everything_is_wrong(results):
    assert points(results["liar"]) == {"weighted-sum": 2, "count": 0}


def test_nothing_is_left_for_the_next(results):
    assert results["right"].questions == {
        name: replace(question, seconds=results["right"].questions[name].seconds)
        for name, question in results["right again"].questions.items()
    }


def test_a_catalogued_mistake_is_named_and_the_reference_stands_in_for_later_questions(results):
    questions = results["mistaken"].questions
    assert questions["sigmoid"].mistake == "e to the z stands where e to the −z belongs"
    assert "Known mistake" in questions["sigmoid"].message
    assert questions["neuron"].stood_in == ("sigmoid",)
    assert [name for name, question in questions.items() if not question.passed] == ["sigmoid"]
    assert all(question.passed for question in results["all right"].questions.values())


def test_names_of_an_earlier_check_do_not_reach_the_next_submission(results):
    """The self-check's blank leaves the name `order` for `...` behind; the check looks for names that are `...`."""
    assert results["ordered"].questions["who-excites-it"].mistake
