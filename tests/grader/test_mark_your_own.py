"""Marking oneself: the same sentences as the cells', one line a chapter, and no mishap costs more than its question."""

import json
import re
import subprocess
import sys

import nbformat
import pytest
from nbformat.v4 import new_code_cell

from grader.authoring.generate import generate
from grader.authoring.proof import proofs
from grader.authoring.prove import nbval_faults
from grader.mark_your_own import kernel, mark
from grader.mark_your_own.mark import main, mark_notebook, progress
from tests.support.tiny_course import STEM, learner_cells, tiny_course, write_notebook

RIGHT = "def weighted_sum(w, a, b):\n    return float(np.dot(w, a) + b)"
WRONG = "def weighted_sum(w, a, b):\n    return float(np.dot(w, a))"
SUM, COUNT = "weighted-sum", "count"


def executed(path):
    """What the cells themselves say when the notebook is run by `jupyter execute`."""
    command = [sys.executable, "-m", "jupyter", "execute", "--inplace", "--allow-errors", str(path)]
    subprocess.run(command, check=True, capture_output=True)
    for cell in nbformat.read(path, 4).cells:
        if cell.metadata.get("nn_exercise", {}).get("role") == "check":
            output = cell.outputs[0]
            yield output.text.strip() if output.output_type == "stream" else "\n".join(output.traceback)


@pytest.fixture
def course(tmp_path):
    """The tiny course's folder, with solutions."""
    return tiny_course(tmp_path / "course")


@pytest.fixture
def marked(course, tmp_path):
    """Mark a notebook of these cells: by question its mark, and the notes."""

    def run(cells, name=STEM):
        found = mark_notebook(write_notebook(tmp_path / "own", cells, name), course)
        return {one.question: one for one in found.marks}, found.notes

    return run


def test_mark_says_what_the_cells_say(tmp_path):
    notebook = write_notebook(tmp_path, learner_cells(WRONG, "count = 8"))
    before = notebook.read_bytes()
    found = mark_notebook(notebook).marks
    assert notebook.read_bytes() == before
    assert [one.line for one in found] == list(executed(notebook))
    assert [(one.question, one.status, one.points, one.of) for one in found] == [
        (SUM, "wrong", 0, 2),
        (COUNT, "right", 1, 1),
    ]
    assert "gives 0.0, expected 3.0 (2 of 2 checks fail). Look at line 2" in found[0].line
    assert "the bias is missing here" in found[0].line
    assert progress(STEM, found).split() == f"{STEM} ■□ 1 of 2 questions right, 1 of 3 points".split()


def test_command_prints_a_line_a_question_and_a_line_a_chapter(tmp_path, capsys):
    notebook = write_notebook(tmp_path, learner_cells(WRONG, "count = 8"))
    assert main(["01", "--folder", str(notebook.parent)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line[:14] for line in lines] == ["✗ weighted-sum", "✓ count: 1 vis", "01-tiny       "]


def test_chapter_that_is_not_there_is_said(tmp_path, capsys):
    assert main(["12", "--folder", str(tmp_path)]) == 1
    assert "no notebook begins with '12'" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"no", "01-x.ipynb: it is not a notebook: not valid JSON in line 1"),
        (b'{"cells": [{"cell_type": "code", "sour', "01-x.ipynb: it is not a notebook: not valid JSON in line 1"),
        (b"", "01-x.ipynb: the file is empty"),
        (b"[]", "01-x.ipynb: it is not a notebook but a JSON list"),
    ],
)
def test_damaged_notebook_is_one_sentence(tmp_path, capsys, content, told):
    (tmp_path / "01-x.ipynb").write_bytes(content)
    assert main(["--folder", str(tmp_path)]) == 0
    line, _ = capsys.readouterr().out.splitlines()
    assert line.startswith(f"✗ {told}")


def test_odd_json_and_a_strange_ending_are_read_all_the_same(tmp_path, capsys):
    path = write_notebook(tmp_path, learner_cells(RIGHT, "count = 8"))
    content = json.loads(path.read_text("utf-8"))
    for cell in content["cells"]:
        cell |= {"execution_count": "5", "outputs": None}
    path.with_suffix(".ipynb.txt").write_text(json.dumps(content), "utf-8")
    path.unlink()
    assert main(["01", "--folder", str(tmp_path)]) == 0
    assert "2 of 2 questions right, 3 of 3 points" in capsys.readouterr().out


MISHAPS = {
    "never-closed": (
        "def f(x:\n    return 7",
        "the cell of f stops: SyntaxError: '(' was never closed (line 1: `",
    ),
    "not-indented": ("def f(x):\nreturn 7", "IndentationError: expected an indented block after function"),
    "missing-module": (
        "from scipy.special import expit\ndef f(x):\n    return 7",
        "): the course's machine has numpy and matplotlib",
    ),
    "hard-space": ("def f(x):\n    return\xa07", ": type a plain space there"),
    "curly-quotes": ("def f(x):\n    print(“sum”)\n    return 7", ': type " there'),
    "input": (
        "n = input()\ndef f(x):\n    return 7",
        "it asks for input(), and nobody is there to answer",
    ),
    "sys-exit": ("import sys\nsys.exit()\ndef f(x):\n    return 7", "it ends Python"),
    "exit": ("exit()\ndef f(x):\n    return 7", "the answer cell ended the kernel"),
    "os-exit": ("import os\nos._exit(1)\ndef f(x):\n    return 7", "the answer cell ended the kernel"),
    "fault": ("def f(x):\n    import ctypes\n    ctypes.string_at(0)", "the answer ended the kernel in its check"),
    "exit-in-f": ("def f(x):\n    exit()", "it ends Python"),
    "recursion": ("def f(x):\n    return f(x)", "it calls itself without end"),
    "renamed": ("def F(x):\n    return 7", "you defined F, which passes; the question asks for f"),
    "empty": ("", "f is not defined"),
    "endless": ("while True:\n    pass", "the answer cell took longer than"),
    "deaf": ("while True:\n    try:\n        while True: pass\n    except: pass", "the answer cell took longer than"),
    "flood": ("while True:\n    print('again' * 1000)", "the answer cell took longer than"),
    "endless-f": ("def f(x):\n    while True:\n        x = 1", "in its check: it was interrupted (line "),
}


def test_each_mishap_costs_its_question_and_is_told_by_its_own_error(tmp_path, monkeypatch):
    monkeypatch.setattr(mark, "SECONDS", 2)
    monkeypatch.setattr(kernel, "INTERRUPT_SECONDS", 2)
    cells = [new_code_cell("from nnlib import check", id="setup")]
    for name, (answer, _) in [*MISHAPS.items(), ("right", ("def f(x):\n    return 7", ""))]:
        name_of_f = f"f_{name.replace('-', '_')}"
        answer = re.sub(r"\bf\b(?=\()", name_of_f, re.sub(r"\bF\b", name_of_f.upper(), answer))
        cells.append(new_code_cell(answer, id=f"{name}-answer"))
        check = f'with check.question("{name}") as q:\n    q.expect({name_of_f}, 1, gives=7)'
        cells.append(new_code_cell(check, id=f"{name}-check"))
    found = mark_notebook(write_notebook(tmp_path, cells), tmp_path)
    lines = {one.question: one.line.replace(f"f_{one.question.replace('-', '_')}", "f") for one in found.marks}
    lines["renamed"] = lines["renamed"].replace("F_RENAMED", "F")
    assert {name: lines[name] for name, (_, told) in MISHAPS.items() if told not in lines[name]} == {}
    assert [one.question for one in found.marks if one.status == "right"] == ["right"]
    assert found.notes == []


def test_magics_shell_and_await_work_as_in_the_notebook(marked):
    odd = f"%time x = 1\nfiles = !ls\nimport asyncio\nawait asyncio.sleep(0)\n{RIGHT}"
    found, _ = marked(learner_cells(odd, "%%time\ncount = 8"))
    assert (found[SUM].points, found[COUNT].points) == (2, 1)


def test_notebook_that_has_lost_its_metadata_its_setup_and_a_check_is_marked_and_told(marked):
    cells = [cell for cell in learner_cells(RIGHT, "count = 7") if cell.id not in ("setup", "weighted-sum-check")]
    for number, cell in enumerate(cells):
        cell.metadata, cell.id = {}, f"c{number}"
    cells.insert(-2, new_code_cell("import os; os._exit(3)", id="own"))
    found, notes = marked(cells)
    assert found[SUM].line.endswith("passed (its check cell is missing: the course's own was run)")
    assert "count is 7, expected 8" in found[COUNT].line
    assert notes == [
        "The notebook has lost the marks of its answer cells: all by the names they define.",
        "A setup cell is missing or was changed: the course's own was run first.",
        "A cell ended the kernel, and was left out: `import os; os._exit(3)`.",
    ]


def test_a_question_that_was_added_or_taken_out_after_the_hand_out_is_told_as_such(marked):
    cells = [cell for cell in learner_cells(RIGHT, "") if not cell.id.startswith("count")]
    next(cell for cell in cells if cell.id == "setup").metadata["nn_exercise"]["questions"] = [SUM, "old"]
    old = new_code_cell("old = 1", id="old-answer", metadata={"nn_exercise": {"id": "old", "role": "answer"}})
    found, notes = marked([*cells, old])
    assert found[SUM].points == 2
    assert found[COUNT].line == "✗ count: it was added after this notebook was handed out"
    assert notes == [
        "The exercise has changed since you got this notebook. "
        "For what was added, take it anew and copy your answers into it.",
        "No longer asked, and marked by the notebook's own check alone: old.",
    ]


def test_setup_that_stops_is_told_once_with_the_module_that_is_missing(marked):
    cells = learner_cells(RIGHT, "count = 8")
    setup = next(cell for cell in cells if cell.id == "setup")
    setup.source = "import missing_module\n" + setup.source
    found, notes = marked(cells)
    assert notes == ["The setup cell stops: ModuleNotFoundError: No module named 'missing_module'"]
    assert [one.line for one in found.values()] == [f"✗ {name}: not run: the setup cell stops" for name in (SUM, COUNT)]


def test_notebook_without_any_check_is_said_where_the_course_has_no_solutions(tmp_path):
    cells = [c for c in learner_cells(RIGHT, "count = 8") if "check.question" not in c.source]
    found = mark_notebook(write_notebook(tmp_path, cells), tmp_path)
    assert (found.marks, found.notes) == (
        [],
        ["01-tiny.ipynb has no check cell: take the notebook anew and copy your answers into it."],
    )


@pytest.mark.long  # that solutions pass, `make check-exercises` sees at each change
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
    found = mark_notebook(course / "exercises" / f"{STEM}.ipynb", course).marks
    assert [one.status for one in found] == ["not written", "not written"]


def test_a_kernel_needs_no_port_that_another_may_take_and_leaves_nothing_behind(tmp_path, monkeypatch):
    long = tmp_path / ("long " * 30)
    long.mkdir()
    for folder in (tmp_path, long):
        monkeypatch.setattr(kernel.tempfile, "tempdir", str(folder))
        with kernel.LearnersKernel(tmp_path) as one:
            assert one.run("print(6 * 7)", 60).printed == "42\n"
            path = kernel.Path(one.manager.connection_file)
            about = json.loads(path.read_text())
            sockets = [f"{about['ip']}-{about[name]}" for name in about if name.endswith("_port")]
            assert (about["transport"], len(sockets), max(map(len, sockets)) < 104) == ("ipc", 5, True)
            assert (path.parent.parent == tmp_path, path.parent.stat().st_mode & 0o077) == (folder == tmp_path, 0)
        assert not path.parent.exists()
