"""Marking oneself: the same sentences as the cells', and one line a chapter."""

import subprocess
import sys

import nbformat
import pytest
from tiny_course import STEM, learner_cells, tiny_course, write_notebook

from grader.generate import generate
from grader.mark import main, marks, progress
from grader.proof import proofs
from grader.prove import nbval_faults

WRONG = "def weighted_sum(w, a, b):\n    return float(np.dot(w, a))"


def executed(path):
    """What the cells themselves say when the notebook is run by `jupyter execute`."""
    command = [sys.executable, "-m", "jupyter", "execute", "--inplace", "--allow-errors", str(path)]
    subprocess.run(command, check=True, capture_output=True)
    for cell in nbformat.read(path, 4).cells:
        if cell.metadata.get("nn_exercise", {}).get("role") == "check":
            output = cell.outputs[0]
            yield output.text.strip() if output.output_type == "stream" else "\n".join(output.traceback)


@pytest.fixture
def notebook(tmp_path):
    return write_notebook(tmp_path, learner_cells(WRONG, "count = 8"))


def test_mark_says_what_the_cells_say(notebook):
    before = notebook.read_bytes()
    found = marks(notebook)
    assert notebook.read_bytes() == before
    assert [mark.line for mark in found] == list(executed(notebook))
    assert [(mark.question, mark.points, mark.right) for mark in found] == [
        ("weighted-sum", 2, False),
        ("count", 1, True),
    ]
    assert "weighted_sum([2, -1], [0.5, 1], 3) gives 0.0, expected 3.0: the bias is missing" in found[0].line
    assert progress(STEM, found).split() == f"{STEM} ■□ 1 of 2 questions right, 1 of 3 points".split()


def test_command_prints_a_line_a_question_and_a_line_a_chapter(notebook, capsys):
    assert main(["01", "--folder", str(notebook.parent)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line[:14] for line in lines] == ["✗ weighted-sum", "✓ count: 1 vis", "01-tiny       "]


def test_chapter_that_is_not_there_is_said(tmp_path, capsys):
    assert main(["12", "--folder", str(tmp_path)]) == 1
    assert "no notebook begins with '12'" in capsys.readouterr().err


def test_damaged_notebook_is_one_sentence(tmp_path, capsys):
    (tmp_path / "01-x.ipynb").write_text("no")
    assert main(["--folder", str(tmp_path)]) == 0
    assert capsys.readouterr().out.startswith("✗ 01-x.ipynb is not a notebook that can be read")


def test_cell_that_ends_the_kernel_is_said(tmp_path):
    path = write_notebook(tmp_path, learner_cells("import os\nos._exit(1)", "count = 8"))
    assert [mark.line for mark in marks(path)] == [
        f"✗ {question}: not run: a cell ended the kernel" for question in ("weighted-sum", "count")
    ]


def test_solutions_pass_nbval_but_for_a_line_that_was_altered(tmp_path):
    course = tiny_course(tmp_path)
    generate(proofs(root=course), course)
    path = course / "solutions" / f"{STEM}.ipynb"
    text = path.read_text("utf-8")
    path.write_text(text.replace("2 visible checks passed", "3 visible checks passed"), "utf-8")
    [fault] = nbval_faults(root=course)
    passed = text.count('"cell_type": "code"') - text.count("nbval-skip") - 1
    assert f"1 failed, {passed} passed" in fault


def test_blank_notebook_fails_every_question(tmp_path):
    course = tiny_course(tmp_path)
    generate(proofs(root=course), course)
    found = marks(course / "exercises" / f"{STEM}.ipynb")
    assert all("not written yet" in mark.line and not mark.right for mark in found)
    assert len(found) == 2
