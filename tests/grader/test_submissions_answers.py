"""The answers in messy notebooks: found, noted, and what they need taken along."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.authoring.exercise import read_exercise
from grader.python_source import without_magics
from grader.submissions import Cell, chapter_of, extract, written_answers
from tests.support.tiny_course import STEM, learner_cells, tiny_course

SUM = "def weighted_sum(w, a, b):\n    return np.dot(w, a) + b"
COUNT = "count = 8"


@pytest.fixture(scope="module")
def exercise(tmp_path_factory):
    return read_exercise(tiny_course(tmp_path_factory.mktemp("course")) / "solutions" / f"{STEM}.ipynb")


def cells_with(weighted_sum=SUM, count=COUNT):
    cells = []
    for raw in learner_cells(weighted_sum, count):
        about = raw.metadata.get("nn_exercise", {})
        code = raw.cell_type == "code"
        cells.append(Cell(raw["id"], code, raw.source, about.get("role", ""), about.get("id", "")))
    return cells


def bare(cells):
    return [Cell("", cell.code, cell.source) for cell in cells]


def test_tidy_notebook_gives_both_answers_and_no_note(exercise):
    assert extract(exercise, cells_with()) == ({"weighted-sum": SUM, "count": COUNT}, [])


def test_order_does_not_matter(exercise):
    assert extract(exercise, cells_with()[::-1]) == ({"weighted-sum": SUM, "count": COUNT}, [])


def test_cells_are_found_by_id_and_by_names(exercise):
    without_metadata = [Cell(cell.id, cell.code, cell.source) for cell in cells_with()]
    for cells, how in ((without_metadata, "its id"), (bare(cells_with()), "the name weighted_sum")):
        answers, notes = extract(exercise, cells)
        assert answers == {"weighted-sum": SUM, "count": COUNT}
        assert how in notes[0] and len(notes) == 2


def test_last_cell_that_defines_the_answer_counts(exercise):
    late = Cell("x", True, SUM.replace("+ b", "+ 2 * b"), "answer", "weighted-sum")
    piece = Cell("y", True, "print(weighted_sum([1], [1], 0))", "answer", "weighted-sum")
    answers, notes = extract(exercise, [*cells_with(), late, piece])
    assert answers["weighted-sum"] == late.source
    assert notes == ["weighted-sum: 3 answer cells; the last that defines weighted_sum counts"]


def test_missing_answer_is_noted(exercise):
    answers, notes = extract(exercise, [cell for cell in cells_with() if cell.id != "count-answer"])
    assert set(answers) == {"weighted-sum"}
    assert notes == ["count: the answer cell is missing"]


def test_question_text_and_checks_are_no_answers(exercise):
    cells = [Cell("", True, "count = 9", "check", "count"), Cell("", False, "count = 7", "answer", "count")]
    assert extract(exercise, cells)[0] == {}


def test_imports_and_functions_of_other_cells_are_taken_along(exercise):
    answer = "def weighted_sum(w, a, b):\n    return added(product(np.asarray(w), a), b)"
    others = [
        "from math import fsum as total",
        "def product(w, a, start=START):\n    return total(x * y for x, y in zip(w, a)) + start",
        "def added(z, b):\n    return z + b\nprint('not this')",
        "START = 0",
        "np = 3",
        "unused = 5",
    ]
    cells = [Cell("", True, source) for source in others] + cells_with(answer)
    answers, notes = extract(exercise, cells)
    names = {"np": np}
    exec(answers["weighted-sum"], names)
    assert names["weighted_sum"]([2, 1], [3, 4], 0.5) == 10.5
    assert "print" not in answers["weighted-sum"] and "np = 3" not in answers["weighted-sum"]
    assert answers["count"] == COUNT
    assert notes == ["weighted-sum: taken along from other cells: added, product, START, total"]


@pytest.mark.parametrize(
    ("source", "kept"),
    [
        ("%matplotlib inline\nx = 1\n!ls", "pass  # %matplotlib inline\nx = 1\npass  # !ls"),
        ("%%time\nx = 1", "pass  # %%time\nx = 1"),
        ("%time x = 1", "x = 1"),
        ("if y:\n    %timeit -n 1 f()\nnp.dot?", "if y:\n    pass  # %timeit -n 1 f()\npass  # np.dot?"),
    ],
)
def test_magics_are_left_out(source, kept):
    assert without_magics(source)[0] == kept


@pytest.mark.parametrize("source", ['x = """\n%d\n!ls\n"""', "y = 7\\\n% 3"])
def test_what_python_reads_keeps_its_percent_signs(source):
    assert without_magics(source) == (source, ())


def test_source_with_another_fault_stays_as_it_is():
    assert without_magics("%time\ndef f(:") == ("%time\ndef f(:", ())


def test_written_answer_is_given_without_the_question(exercise):
    exercise = read_exercise(exercise.path)
    exercise.questions["count"].written = "**Your conclusion.** Why?\n\n*Write here.*"
    for source in ("**Your conclusion.** Why?\n\nBecause.\n\nTruly.", "Because.\n\nTruly.\n"):
        assert written_answers(exercise, [Cell("x", False, source, "written", "count")]) == {
            "count": "Because.\n\nTruly."
        }
    assert written_answers(exercise, [Cell("count-written", False, "Yes.")]) == {"count": "Yes."}
    assert written_answers(exercise, []) == {"count": ""}


def test_chapter_is_told_by_the_questions(exercise):
    assert chapter_of(cells_with(), [exercise]) == STEM
    assert chapter_of([Cell("", True, "x = 1")], [exercise]) == ""


@given(sources=st.lists(st.text(alphabet="defclass import=%!?()[]:\n\t'\"\\x0fλ\ud7ff ", max_size=60), max_size=5))
def test_any_source_is_extracted_without_an_error(exercise, sources):
    cells = [Cell("count-answer" if i % 2 else "", True, source, "", "") for i, source in enumerate(sources)]
    answers, _ = extract(exercise, [*cells, Cell("", True, SUM)])
    assert answers["weighted-sum"].endswith(SUM) or len(sources)


@pytest.mark.parametrize("source", ["-" * 15_000 + "1", "x+" * 9_000 + "x", "(" * 5_000, "1" * 9_000, "x\ud800"])
def test_source_that_breaks_parsers_costs_only_its_question(exercise, source):
    answers, _ = extract(exercise, cells_with(count=source))
    assert answers == {"weighted-sum": SUM, "count": source}
