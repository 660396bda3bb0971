"""A new question's cells are put in place, refused as long as they are not filled in, and then proven."""

import json

import pytest

from book.tools.normalise_notebooks import silent_ids
from grader.authoring.new_question import add_question
from grader.authoring.proof import proofs
from tests.support.tiny_course import STEM, tiny_course


@pytest.fixture
def course(tmp_path):
    return tiny_course(tmp_path)


def cells_of(path):
    return json.loads(path.read_text("utf-8"))["cells"]


def test_its_cells_stand_at_the_end_each_with_its_role(course):
    before = len(cells_of(course / "solutions" / f"{STEM}.ipynb"))
    path = add_question("01", "longest-edge", course)
    roles = [cell["metadata"]["nn_exercise"]["role"] for cell in cells_of(path)[before:]]
    assert roles == ["question", "hint", "answer", "check", "explanation", "check", *3 * ["mistake"]]
    assert cells_of(path)[before]["source"].startswith("## 1.3 ")
    assert silent_ids(path) == []


def test_it_is_refused_until_it_is_filled_in(course):
    add_question("01", "longest-edge", course)
    faults = [fault for fault in proofs(root=course)[0].faults if fault.startswith("longest-edge")]
    parts = "question, answer, check, explanation, hints, mistakes"
    assert faults == [f"longest-edge: a ✎ still marks what is to be written: write these cells: {parts}"]


def test_filled_in_it_is_proven(course):
    path = add_question("01", "longest-edge", course)
    wrong = iter(["min(x)", "sum(x)", "len(x)"])
    notebook = json.loads(path.read_text("utf-8"))
    for cell in notebook["cells"]:
        if not cell["id"].startswith("longest-edge"):
            continue
        source = "".join(cell["source"])
        if cell["id"].startswith("longest-edge-mistake"):
            source = source.replace("...", next(wrong))
        source = source.replace("✎ ", "").replace("[1, 2, 3], gives=...", "[1.5, 4, -2], gives=4")
        cell["source"] = source.replace("return ...", "return max(x)")
    path.write_text(json.dumps(notebook), "utf-8")
    proof = proofs(root=course)[0]
    assert [fault for fault in proof.faults if fault.startswith("longest-edge")] == []
    assert len(proof.catalogue["longest-edge"]) == 3


@pytest.mark.parametrize(
    ("stem", "question", "told"),
    [
        ("01", "Longest Edge", "an id is lower-case words joined by hyphens"),
        ("01", "count", "the id 'count' is taken: 01-tiny.ipynb has a question of this name"),
        ("01", "3d-view", "the answer would be called 3d_view, which is no name in Python: choose another id"),
        ("01", "lambda", "the answer would be called lambda, which is no name in Python"),
        ("01", "max", "the answer would be called max, which Python itself defines already: choose another id"),
        ("01", "np", "the answer would be called np, which 01-tiny.ipynb defines already: choose another id"),
        ("", "longest-edge", "name one chapter, such as CHAPTER=01"),
        ("02", "longest-edge", "no solutions notebook begins with '02'"),
    ],
)
def test_a_wrong_name_is_refused_and_nothing_is_written(course, stem, question, told):
    path = course / "solutions" / f"{STEM}.ipynb"
    before = path.read_bytes()
    with pytest.raises(ValueError, match=told):
        add_question(stem, question, course)
    assert path.read_bytes() == before
