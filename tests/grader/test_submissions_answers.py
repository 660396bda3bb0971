"""The answers in messy notebooks: found, noted, and the cells on which they lean."""

from dataclasses import replace

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


def taken(exercise, cells):
    found = extract(exercise, cells)
    return found.answers, found.notes


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
    assert taken(exercise, cells_with()) == ({"weighted-sum": SUM, "count": COUNT}, [])


def test_order_does_not_matter(exercise):
    assert taken(exercise, cells_with()[::-1]) == ({"weighted-sum": SUM, "count": COUNT}, [])


def test_cells_are_found_by_id_and_by_names(exercise):
    without_metadata = [Cell(cell.id, cell.code, cell.source) for cell in cells_with()]
    for cells, how in ((without_metadata, "its id"), (bare(cells_with()), "the name weighted_sum")):
        answers, notes = taken(exercise, cells)
        assert answers == {"weighted-sum": SUM, "count": COUNT}
        assert how in notes[0] and len(notes) == 2


def test_what_counts_is_what_the_check_would_see_from_top_to_bottom(exercise):
    late = Cell("x", True, SUM.replace("+ b", "+ 2 * b"), "answer", "weighted-sum")
    piece = Cell("y", True, "print(weighted_sum([1], [1], 0))", "answer", "weighted-sum")
    first = cells_with()
    check = next(place for place, cell in enumerate(first) if cell.id == "weighted-sum-check")
    for cells, counts in (
        ([*first, late, piece], SUM),
        ([*first[:check], late, piece, *first[check:]], late.source),
        ([*first[:check], late, *first[check + 1 :]], late.source),
    ):
        answers, notes = taken(exercise, cells)
        assert answers["weighted-sum"] == counts
        assert "answer cells; the one that defines weighted_sum last before its check counts" in notes[0]


def test_a_blank_is_no_answer_where_there_is_another(exercise):
    blank = 'def weighted_sum(w, a, b):\n    """The weighted sum plus bias."""\n'
    blank += '    raise NotImplementedError("weighted-sum: your code here")'
    pasted = Cell("x", True, blank, "answer", "weighted-sum")
    for cells in ([*cells_with(), pasted], [pasted, *cells_with()], [*cells_with()[:3], pasted, *cells_with()[3:]]):
        assert taken(exercise, cells) == ({"weighted-sum": SUM, "count": COUNT}, [])
    assert taken(exercise, cells_with(blank))[0]["weighted-sum"] == blank


def test_an_answer_of_several_names_may_be_in_several_cells(exercise):
    exercise = read_exercise(exercise.path)
    exercise.questions["count"].answer = "one = 1  # SOLUTION\ntwo = 2  # SOLUTION"
    halves = [Cell("", True, source, "answer", "count") for source in ("one = 1", "two = one + 1")]
    kept = [cell for cell in cells_with() if cell.id != "count-answer"]
    for cells in ([*kept, *halves], bare([*kept, *halves])):
        found = extract(exercise, cells)
        assert found.answers["count"] == "two = one + 1"
        assert found.own["count"] == ["one = 1"]


def test_missing_answer_is_noted(exercise):
    answers, notes = taken(exercise, [cell for cell in cells_with() if cell.id != "count-answer"])
    assert set(answers) == {"weighted-sum"}
    assert notes == ["count: the answer cell is missing"]


def test_checks_are_no_answers_and_an_answer_that_became_text_is_read(exercise):
    text = Cell("", False, "```python\ncount = 7\n```", "answer", "count")
    answers, notes = taken(exercise, [Cell("", True, "count = 9", "check", "count"), text])
    assert answers["count"].strip() == "count = 7"
    assert "count: the answer's cell is a text cell; it was read as code" in notes
    assert taken(exercise, [Cell("", False, "I do not know.", "answer", "count")])[0] == {}


def test_own_cells_come_along_in_their_order_where_an_answer_leans_on_them(exercise):
    answer = "def weighted_sum(w, a, b):\n    return added(product(w, a), b)"
    others = ["START = 0", "def product(w, a):\n    return np.dot(w, a) + START", "def added(z, b):\n    return z + b"]
    cells = [Cell("", True, source) for source in (others[0], "print('look')", "# nothing", *others[1:])]
    found = extract(exercise, [*cells, *cells_with(answer)])
    assert found.answers == {"weighted-sum": answer, "count": COUNT}
    assert found.own == {"weighted-sum": others, "count": []}
    assert found.notes == ["3 of the student's own cells are run before the answers: weighted-sum may lean on them"]
    assert found.code_of("weighted-sum") == "\n".join([*others, answer])
    late = extract(exercise, [*cells_with(answer), *cells])
    assert late.own["weighted-sum"] == others


def test_own_cells_on_which_nothing_leans_are_not_run(exercise):
    cells = [*cells_with(), Cell("", True, "mine = 5\nother = mine + 1")]
    assert extract(exercise, cells).own == {}


def test_what_was_added_to_the_setup_is_run_and_the_setup_as_it_came_is_not(exercise):
    cells = cells_with("def weighted_sum(w, a, b):\n    return math.fsum(np.multiply(w, a)) + b")
    assert extract(exercise, cells).own == {}
    setup = next(place for place, cell in enumerate(cells) if cell.role == "setup")
    cells[setup] = replace(cells[setup], source=cells[setup].source + "\nimport math")
    assert extract(exercise, cells).own["weighted-sum"] == [cells[setup].source]


@pytest.mark.parametrize(
    ("source", "kept"),
    [
        ("%matplotlib inline\nx = 1\n!ls", "pass  # %matplotlib inline\nx = 1\npass  # !ls"),
        ("%%time\nx = 1", "pass  # %%time\nx = 1"),
        ("%time x = 1", "x = 1"),
        ("t = %timeit -o f()", "t = get_ipython().magic('timeit -o f()')"),
        ("y = %time f(3)", "y = f(3)"),
        ("files = !ls -l", "files = get_ipython().getoutput('ls -l')"),
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
    answers, _ = taken(exercise, [*cells, Cell("", True, SUM)])
    assert answers["weighted-sum"].endswith(SUM) or len(sources)


@pytest.mark.parametrize("source", ["-" * 15_000 + "1", "x+" * 9_000 + "x", "(" * 5_000, "1" * 9_000, "x\ud800"])
def test_source_that_breaks_parsers_costs_only_its_question(exercise, source):
    answers, _ = taken(exercise, cells_with(count=source))
    assert answers == {"weighted-sum": SUM, "count": source}
