"""A teacher's own chapters, in `local/`: made, proven and found like the course's, whose files stay as they are."""

import json

import pytest

from grader.authoring.exercise import read_exercise, solution_of, solutions
from grader.authoring.form import form_of
from grader.authoring.generate import generate, out_of_step
from grader.authoring.new_question import add_question
from grader.authoring.proof import proofs
from nnlib.check import catalogue as catalogue_of_mistakes
from tests.support.tiny_course import STEM, solution_cells, tiny_course, write_notebook

OWN = "51-our-lab"


@pytest.fixture
def course(tmp_path):
    """The tiny course, generated, and beside it the question `ours` of a teacher's own."""
    tiny_course(tmp_path)
    generate(proofs(root=tmp_path), tmp_path)
    cells = [cell for cell in solution_cells() if "weighted" not in cell["id"]]
    for cell in cells:
        cell["id"] = cell["id"].replace("count", "ours")
        cell.source = cell.source.replace("count", "ours").replace(STEM, OWN).replace("1.2", "51.1")
        about = cell.metadata.get("nn_exercise", {})
        about |= {"id": "ours"} if "id" in about else {}
    write_notebook(tmp_path / "local" / "solutions", cells, OWN)
    return tmp_path


def texts(course):
    return {path: path.read_text("utf-8") for path in course.rglob("*") if path.is_file() and "local" not in path.parts}


def test_its_exercise_and_mistakes_stand_beside_it_and_no_file_of_the_course_changes(course):
    before, found = texts(course), proofs(root=course)
    assert generate(found, course) == []
    assert texts(course) == before
    exercise = course / "local" / "exercises" / f"{OWN}.ipynb"
    assert "ours = ..." in exercise.read_text("utf-8") and "ours = 8" not in exercise.read_text("utf-8")
    assert list(json.loads((course / "local" / "mistakes.json").read_text("utf-8"))) == ["ours"]
    assert out_of_step(found, course) == []
    assert generate(proofs("51", course), course) == [] and texts(course) == before
    exercise.write_text("{}", "utf-8")
    assert out_of_step(found, course) == [
        f"local/exercises/{OWN}.ipynb is not in step with solutions/: run make exercises"
    ]


def test_it_is_found_by_its_number_and_may_have_a_single_question(course):
    assert solutions("51", course) == [solution_of(OWN, course)]
    assert [path.stem for path in solutions(root=course)] == [STEM, OWN]
    assert not [fault for fault in form_of(read_exercise(solution_of(OWN, course))).faults if "at least" in fault]


def test_a_name_that_the_course_has_is_refused(course):
    write_notebook(course / "local" / "solutions", solution_cells(), STEM)
    with pytest.raises(ValueError, match=f"local/solutions/{STEM}.ipynb has the name of a chapter"):
        solutions(root=course)


def test_an_id_that_the_course_has_is_refused(course):
    write_notebook(course / "local" / "solutions", solution_cells(), "52-copied")
    found = next(proof for proof in proofs("52", course) if proof.stem == "52-copied")
    assert any(
        "weighted-sum: this id stands in 52-copied.ipynb and in 01-tiny.ipynb" in fault for fault in found.faults
    )


def test_a_new_chapter_begins_with_its_first_question(course):
    path = add_question("60-more-of-ours", "longest-edge", course)
    assert path == course / "local" / "solutions" / "60-more-of-ours.ipynb"
    exercise = read_exercise(path)
    assert (exercise.title, list(exercise.questions)) == ("# Exercises: More of ours", ["longest-edge"])
    assert exercise.setup and 'reference_answers("60-more-of-ours")' in exercise.hidden_setup[0]
    assert add_question("60", "second-edge", course) == path
    with pytest.raises(ValueError, match="no solutions notebook begins with '01-weigthed'"):
        add_question("01-weigthed", "third-edge", course)


def test_a_mistake_of_a_teachers_own_is_named(tmp_path, monkeypatch):
    (tmp_path / "mistakes.json").write_text(json.dumps({"ours": [{"name": "n", "hint": "h", "outcomes": [True]}]}))
    monkeypatch.setattr(catalogue_of_mistakes, "LOCAL", tmp_path / "mistakes.json")
    catalogue_of_mistakes.catalogue.cache_clear()
    known = catalogue_of_mistakes.catalogue()
    catalogue_of_mistakes.catalogue.cache_clear()
    assert known["ours"][0].name == "n"
    assert "weighted-sum" in known
