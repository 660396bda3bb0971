"""A learner's mishaps in a notebook, played in a real kernel: each is told by its true cause."""

import asyncio
import json
import os
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

from grader.mark_your_own.kernel import LearnersKernel
from nnlib.check.cell_runs import CellRuns

SECONDS = 60
RIGHT = "def weighted_sum(w, a, b):\n    return sum(x * y for x, y in zip(w, a)) + b"
CHECK = """with check.question("weighted-sum") as q:
    q.expect(weighted_sum, [2, -1], [0.5, 1], 3, gives=3.0)
    q.expect(weighted_sum, [2, -1, 4], [0.5, 1, 3], 0.5, gives=12.5)"""
PASSES = "✓ weighted-sum: 2 visible checks passed"


class Notebook:
    """Runs cells as JupyterLab does, with their ids."""

    def __init__(self, kernel):
        self.kernel = kernel

    def run(self, source, cell="weighted-sum-answer"):
        """What the cell prints, or the text of its error."""
        ended = self.kernel.run(source, SECONDS, cell)
        assert ended.how in ("done", "error"), ended
        return ended.text or ended.printed.strip()

    def check(self, source=CHECK):
        return self.run(source, "weighted-sum-check")


@pytest.fixture(scope="module")
def kernel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("notebook")
    # As Jupyter's server does; the kernel of these tests has a notebook that is saved now and then.
    with pytest.MonkeyPatch.context() as patch, LearnersKernel(folder) as kernel:
        kernel.run(f"import os; os.environ['JPY_SESSION_NAME'] = {str(folder / 'own.ipynb')!r}", SECONDS)
        patch.chdir(folder)
        yield kernel


RESET = """from nnlib.check.cell_runs import cell_runs
for known in (cell_runs.stopped, cell_runs.defined, globals()):
    for name in [name for name in known if name.startswith("weighted")]:
        del known[name]
cell_runs.failed_at.clear()"""


@pytest.fixture
def notebook(kernel):
    """A notebook whose setup was run, and nothing else."""
    (kernel.folder / "own.ipynb").unlink(missing_ok=True)
    own = Notebook(kernel)
    own.run("import numpy as np\nfrom nnlib import check", "setup")
    own.run(RESET, "reset")
    return own


def test_answer_that_does_not_run_is_told_by_its_own_error_and_not_by_the_answer_before_it(notebook):
    notebook.run(RIGHT)
    assert notebook.check() == PASSES
    notebook.run("def weighted_sum(w, a, b):\nreturn 3.0")
    assert notebook.check() == (
        "✗ weighted-sum: the cell of weighted_sum stops: IndentationError: expected an indented block after function "
        "definition on line 1 (line 2: `return 3.0`); what was defined before it is not judged"
    )
    notebook.run(RIGHT)
    assert notebook.check() == PASSES


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (
            "def weighted_sum(w, a, b:\n    return 0",
            "SyntaxError: '(' was never closed (line 1: `def weighted_sum(w",
        ),
        (
            "from scipy import x\n" + RIGHT,
            "`): the course's machine has numpy and matplotlib",
        ),
        ("total = unknown\n" + RIGHT, "NameError: name 'unknown' is not defined (line 1: `total = unknown`)"),
        ("def weighted_sum(w, a, b):\n    return\xa00", "invalid non-printable character U+00A0"),
        ("def weighted_sum(w, a, b):\n    return ‘0’", "): type ' there"),
        ("w = input()\n" + RIGHT, "it asks for input(), and nobody is there to answer (line 1: `w = input()`)"),
        ("np.zeros(3).reshape(2)\n" + RIGHT, "(line 1: `np.zeros(3).reshape(2)`)"),
        ("@np.undefined\n" + RIGHT, "AttributeError"),
    ],
    ids=["syntax", "module", "name", "space", "quotes", "input", "numpy", "decorator"],
)
def test_answer_that_never_ran_is_told_by_its_own_error(notebook, answer, told):
    notebook.run(answer)
    line = notebook.check()
    assert line.startswith("✗ weighted-sum: the cell of weighted_sum stops: ")
    assert told in line
    assert "not judged" not in line


def test_cell_that_stops_after_its_answer_is_judged_by_that_answer(notebook):
    notebook.run(RIGHT + "\n\nweighted_sum([1], [2])")
    assert notebook.check() == PASSES


def test_trial_in_another_cell_that_stops_spoils_no_answer(notebook):
    notebook.run(RIGHT)
    notebook.run("weighted_sum = weighted_sum([1])", "scratch")
    assert notebook.check() == PASSES


def test_answer_that_came_by_another_way_after_a_stop_is_judged(notebook):
    notebook.run("def weighted_sum(w, a, b:")
    assert notebook.run(RIGHT + "\n\n" + CHECK) == PASSES  # answer and check in one cell
    notebook.run("def weighted_sum(w, a, b:")
    (notebook.kernel.folder / "own.py").write_text(RIGHT)
    notebook.run("%run own.py", "run")
    assert notebook.check() == PASSES


def test_error_of_another_question_is_not_told_here(notebook):
    notebook.run(RIGHT)
    notebook.run("def expect(:", "other-answer")  # also the name of an attribute in this check
    assert notebook.check() == PASSES


def test_second_check_without_a_run_says_that_none_was(notebook):
    notebook.run("def weighted_sum(w, a, b):\n    return 17.0")
    first = notebook.check()
    assert (
        notebook.check() == f"{first} (No cell was run since the last check: run the answer's cell after each change.)"
    )
    notebook.run("def weighted_sum(w, a, b):\n    return 17.0")
    assert notebook.check() == first


def save(notebook, answer):
    """Save the notebook, a minute later than its cells were run."""
    path = notebook.kernel.folder / "own.ipynb"
    path.write_text(json.dumps({"cells": [{"id": "weighted-sum-answer", "cell_type": "code", "source": [answer]}]}))
    later = time.time() + 60
    os.utime(path, (later, later))


def test_answer_that_was_changed_and_saved_and_not_run_is_noticed(notebook):
    notebook.run(RIGHT)
    save(notebook, RIGHT)
    assert notebook.check() == PASSES
    save(notebook, RIGHT + " + 1")
    assert notebook.check() == f"{PASSES} (The cell of weighted_sum was changed since: run it, then this check.)"


def test_renamed_function_is_recognised_by_trying_it(notebook):
    notebook.run(RIGHT.replace("weighted_sum", "weightedsum"))
    told = "✗ weighted-sum: you defined weightedsum, which passes; the question asks for weighted_sum: rename it"
    assert notebook.check() == told
    notebook.run("def weighted_sum(w, a, b):\n    raise NotImplementedError", "blank")
    assert notebook.check() == told


def test_renamed_function_that_does_not_pass_is_only_said_to_be_there(notebook):
    notebook.run("def weightedsum(w, a, b):\n    return 0.0")
    assert notebook.check() == "✗ weighted-sum: you defined weightedsum; the question asks for weighted_sum"


def test_name_that_is_missing_inside_a_list_of_the_check_is_told_alike(notebook):
    check = (
        'with check.question("weighted-sum") as q:\n    q.value("sums", [weighted_sum([x], [1], 0) for x in [1]], [1])'
    )
    assert notebook.check(check).startswith("✗ weighted-sum: weighted_sum is not defined: run the setup cell")
    notebook.run("def weighted_sum(w, a, b):\n    return undefined")
    assert "NameError: name 'undefined' is not defined (line 2: `return undefined`)" in notebook.check(check)


@pytest.mark.parametrize("other", ["weighted_sums(w, a, b):\n    return 0.0", "weightedsum(w):\n    return 0.0"])
def test_other_function_that_neither_passes_nor_fits_is_not_taken_for_the_answer(notebook, other):
    notebook.run(f"def {other}")
    assert notebook.check() == (
        "✗ weighted-sum: weighted_sum is not defined: run the setup cell and the answer cell first"
    )


@pytest.mark.parametrize("way", ["exit()", "quit()", "import os; os._exit(0)", "raise SystemExit"])
def test_answer_that_ends_the_kernel_ends_only_its_check(notebook, way):
    notebook.run(f"def weighted_sum(w, a, b):\n    {way}")
    assert "stops with an error: it ends Python: take exit() or quit() out" in notebook.check()
    assert notebook.run("1 + 1") == ""


def test_answer_that_asks_for_input_does_not_wait(notebook):
    notebook.run("def weighted_sum(w, a, b):\n    return float(input('sum? '))")
    told = "it asks for input(), and nobody is there to answer (line 2: `return float(input('sum? '))`)"
    assert told in notebook.check()


def test_answer_that_prints_without_measure_prints_nothing_in_its_check(notebook):
    notebook.run(RIGHT.replace("return", "print('x' * 10**7)\n    return"))
    assert notebook.check() == PASSES


def test_line_that_is_quoted_is_the_learners_and_not_a_librarys(notebook):
    notebook.run("import random\ndef weighted_sum(w, a, b):\n    return random.choice([])")
    assert "(line 3: `return random.choice([])`)" in notebook.check()
    notebook.run("import nnlib\ndef weighted_sum(w, a, b):\n    return nnlib.Network([3], rng=np.random.default_rng())")
    assert "(line 3: `return nnlib.Network(" in notebook.check()


def test_interrupted_check_is_one_sentence_with_the_line(notebook):
    notebook.run("def weighted_sum(w, a, b):\n    raise KeyboardInterrupt")
    assert notebook.check() == "✗ weighted-sum: it was interrupted (line 2: `raise KeyboardInterrupt`)"


def test_browsers_python_tells_only_of_a_cells_beginning_and_that_is_enough():
    shell = InteractiveShell(config=Config({"HistoryManager": {"enabled": False}}))
    runs = CellRuns(shell)
    for source in ("weighted_sum = 1", "weighted_sum = 1 / 0"):  # by run_cell_async no end of a cell is told
        cell = shell.run_cell_async(source, store_history=True, transformed_cell=shell.transform_cell(source))
        with ThreadPoolExecutor(1) as thread:  # a browser of other tests may have an event loop in this one
            thread.submit(asyncio.run, cell).result()
    shell.events.trigger("pre_run_cell", None)  # the check begins
    assert (
        runs.stop_of("weighted_sum").sentence == "ZeroDivisionError: division by zero (line 1: `weighted_sum = 1 / 0`)"
    )
