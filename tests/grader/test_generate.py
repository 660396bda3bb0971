"""What learners get: blank, in step, and never over their own work."""

import json

import nbformat
import pytest

from book.tools.normalise_notebooks import normalised, silent_ids
from grader.authoring.generate import generate, main, out_of_step
from grader.authoring.proof import proofs, prove_chapter
from grader.course_version import course_version
from tests.support.tiny_course import STEM, solution_cells, tiny_course, write_notebook


@pytest.fixture
def course(tmp_path):
    return tiny_course(tmp_path)


@pytest.fixture
def proof(course):
    return proofs(root=course)


def exercise(course):
    return course / "exercises" / f"{STEM}.ipynb"


def test_nothing_of_the_answer_is_left(course, proof):
    assert generate(proof, course) == []
    text = exercise(course).read_text("utf-8")
    for secret in ("np.dot", "MISTAKE", "reference", "hidden", "So it is", "# SOLUTION", "count = 8"):
        assert secret not in text
    ids = [cell["id"] for cell in nbformat.read(exercise(course), 4).cells]
    assert ids == [
        "title", "setup", "weighted-sum", "weighted-sum-hint-1", "weighted-sum-answer", "weighted-sum-check",
        "count", "count-hint-1", "count-answer", "count-check",
    ]  # fmt: skip


def test_generated_files_have_the_form_that_git_keeps(course, proof):
    generate(proof, course)
    for path in (exercise(course), course / "solutions" / exercise(course).name):
        assert normalised(path) == path.read_text("utf-8")
        assert silent_ids(path) == []


def test_solutions_keep_the_line_of_each_check_for_nbval(course, proof):
    generate(proof, course)
    cells = {cell["id"]: cell for cell in nbformat.read(course / "solutions" / f"{STEM}.ipynb", 4).cells}
    assert cells["weighted-sum-check"].outputs[0].text == "✓ weighted-sum: 2 visible checks passed\n"
    assert cells["weighted-sum-check"].execution_count == 1
    assert cells["weighted-sum-hidden"].outputs[0].text == "✓ weighted-sum: 1 hidden check passed\n"
    assert cells["weighted-sum-answer"].outputs == []
    assert cells["weighted-sum-mistake-1"].execution_count is None


def test_catalogue_holds_every_mistake_and_nothing_of_its_code(course, proof):
    generate(proof, course)
    text = (course / "nnlib" / "check" / "mistakes.json").read_text("utf-8")
    assert json.loads(text)["weighted-sum"][0]["name"] == "the bias is forgotten"
    assert "np.mean" not in text


@pytest.mark.parametrize("name", ["exercises", "solutions", "nnlib/check"])
def test_in_step_until_a_file_changes(course, proof, name):
    assert len(out_of_step(proof, course)) == 3
    generate(proof, course)
    assert out_of_step(proof, course) == []
    file = next((course / name).iterdir())
    file.write_text(file.read_text("utf-8").replace("bias", "BIAS").replace("plus", "PLUS"), "utf-8")
    assert any(name in fault and "run make exercises" in fault for fault in out_of_step(proof, course))


def test_learners_work_is_not_overwritten(course, proof):
    generate(proof, course)
    assert generate(proof, course) == []
    path = exercise(course)
    path.write_text(path.read_text("utf-8").replace("count = ...", "count = 7"), "utf-8")
    told = generate(proof, course)
    assert told == [
        f"exercises/{STEM}.ipynb holds answers (count-answer), and nothing was written: keep a copy of it elsewhere, "
        "then run make exercises CHAPTER=01 FORCE=1"
    ]
    assert "count = 7" in path.read_text("utf-8")
    assert generate(proof, course, force=True) == []
    assert "count = 7" not in path.read_text("utf-8")


def test_nothing_is_written_beside_a_learners_work(course, proof):
    generate(proof, course)
    path = exercise(course)
    path.write_text(path.read_text("utf-8").replace("count = ...", "count = 7"), "utf-8")
    catalogue = course / "nnlib" / "check" / "mistakes.json"
    catalogue.write_text("{}", "utf-8")
    assert len(generate(proof, course)) == 1
    assert catalogue.read_text("utf-8") == "{}"


def test_copied_cells_get_ids_of_their_question_and_role(course):
    path = course / "solutions" / f"{STEM}.ipynb"
    notebook = json.loads(path.read_text("utf-8"))
    cells = notebook["cells"]
    cells.append({**cells[-1], "id": "8f3a2b1c-77aa", "source": "# MISTAKE: none\n# HINT: Look.\ncount = 0"})
    cells.append({**cells[-1], "id": "count-mistake-1", "source": "# MISTAKE: one\n# HINT: Look.\ncount = 1"})
    path.write_text(json.dumps(notebook), "utf-8")
    generate(proofs(root=course), course)
    ids = [cell["id"] for cell in json.loads(path.read_text("utf-8"))["cells"]]
    assert ids[-5:] == [f"count-mistake-{k}" for k in range(1, 6)]
    assert normalised(path) == path.read_text("utf-8")
    assert silent_ids(path) == []


def test_what_jupyterlab_leaves_in_a_saved_notebook_is_not_written(course, proof):
    generate(proof, course)
    path = course / "solutions" / f"{STEM}.ipynb"
    tidy, learners = path.read_text("utf-8"), exercise(course).read_text("utf-8")
    notebook = json.loads(tidy)
    for cell in notebook["cells"]:
        cell["metadata"] |= {"editable": True, "slideshow": {"slide_type": ""}}
        cell["source"] += "\n"
    path.write_text(json.dumps(notebook), "utf-8")
    generate(proof, course)
    assert (path.read_text("utf-8"), exercise(course).read_text("utf-8")) == (tidy, learners)


def test_question_taken_out_leaves_the_catalogue_and_another_chapters_stays(course):
    write_notebook(
        course / "solutions", [each for each in solution_cells() if "weighted" not in each["id"]], "02-small"
    )
    catalogue = course / "nnlib" / "check" / "mistakes.json"
    catalogue.write_text('{"gone": [], "count": []}', "utf-8")
    path = write_notebook(course / "solutions", [each for each in solution_cells() if "count" not in each["id"]])
    generate([prove_chapter(path)], course)
    assert json.loads(catalogue.read_text("utf-8")).keys() == {"count", "weighted-sum"}


def test_changed_question_reaches_a_notebook_that_nobody_has_written_in(course, proof):
    generate(proof, course)
    solution = course / "solutions" / f"{STEM}.ipynb"
    solution.write_text(
        solution.read_text("utf-8").replace("def weighted_sum(w, a, b)", "def weighted_sum(w, a, bias)")
    )
    assert generate(proof, course) == []
    assert "def weighted_sum(w, a, bias)" in exercise(course).read_text("utf-8")


@pytest.mark.parametrize("content", ["", "not a notebook"])
def test_file_that_cannot_be_read_may_be_a_learners(course, proof, content):
    exercise(course).parent.mkdir()
    exercise(course).write_text(content)
    assert "cannot be read" in generate(proof, course)[0]


@pytest.mark.parametrize(("more", "told"), [(1e-7, []), (1, ["nnlib/check/mistakes.json"])])
def test_another_processors_last_figures_do_not_change_the_catalogue(course, proof, more, told):
    generate(proof, course)
    outcomes = proof[0].catalogue["weighted-sum"][0]["outcomes"]
    numbers = next(outcome[3] for outcome in outcomes if outcome[0] == "n")
    numbers[:] = [value + more * abs(value or 1e-3) for value in numbers]
    assert [sentence.split()[0] for sentence in out_of_step(proof, course)] == told


def test_what_is_not_proven_is_not_written(course, proof, monkeypatch, capsys):
    proof[0].faults = ["count: the reference answer fails the visible check"]
    monkeypatch.setattr("grader.authoring.generate.proofs", lambda stem: proof)
    monkeypatch.setattr("grader.authoring.generate.generate", lambda *_, **__: pytest.fail("it was written"))
    assert main([]) == 1
    assert "01-tiny: count: the reference answer fails" in capsys.readouterr().err


def test_success_is_one_line(proof, monkeypatch, capsys):
    proof[0].faults = []
    monkeypatch.setattr("grader.authoring.generate.proofs", lambda stem: proof)
    monkeypatch.setattr("grader.authoring.generate.generate", lambda *_, **__: [])
    assert main([]) == 0
    assert capsys.readouterr().out == "exercises/01-tiny.ipynb: 2 questions, 6 mistakes\n"


def test_an_exercise_carries_the_version_of_the_course(course, proof):
    generate(proof, course)
    setup = next(cell for cell in nbformat.read(exercise(course), 4).cells if cell.id == "setup")
    assert setup.metadata["nn_exercise"]["course"] == course_version()
    assert setup.metadata["nn_exercise"]["questions"] == ["weighted-sum", "count"]
