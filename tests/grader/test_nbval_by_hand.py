"""pytest --nbval and --nbval-lax on an exercise: right passes and wrong fails, whatever outputs are saved in it."""

import os
import re
import subprocess
import sys

import nbformat
import pytest
from nbformat.v4 import new_output

from grader.authoring.generate import exercise_text
from tests.support.browser import ROOT
from tests.support.long_run import later
from tests.support.tiny_course import STEM, tiny_course

RIGHT = "def weighted_sum(w, a, b):\n    print(len(w))\n    return float(np.dot(w, a) + b)"
WRONG = "def weighted_sum(w, a, b):\n    return float(np.dot(w, a))"
SAYS_WRONG = new_output("error", ename="Wrong", evalue="✗ weighted-sum: it is wrong", traceback=["✗"])
SAYS_RIGHT = new_output("stream", name="stdout", text="✓ weighted-sum: 2 visible checks passed\n")
NOTEBOOKS = {
    "blank": (None, None),
    "right": (RIGHT, None),
    "right, saved as wrong": (RIGHT, SAYS_WRONG),
    "wrong": (WRONG, None),
    "wrong, saved as right": (WRONG, SAYS_RIGHT),
}


@pytest.mark.parametrize("command", ["--nbval-lax", *later("--nbval")])
def test_only_a_wrong_or_missing_answer_fails(tmp_path, command):
    exercise = exercise_text(tiny_course(tmp_path / "course") / "solutions" / f"{STEM}.ipynb")
    for name, (answer, saved) in NOTEBOOKS.items():
        notebook = nbformat.reads(exercise, 4)
        for cell in notebook.cells:
            if cell.id == "weighted-sum-answer" and answer:
                cell.source = answer
            if cell.id == "count-answer" and answer:
                cell.source = "count = 8"
            if cell.id.endswith(("-answer", "weighted-sum-check")) and saved:
                cell.execution_count, cell.outputs = 5, [saved]
        nbformat.write(notebook, tmp_path / f"{name}.ipynb")
    files = [f"{name}.ipynb" for name in NOTEBOOKS]
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", command, "-p", "no:cacheprovider", "-rf", "--color=no", *files],
        cwd=tmp_path, capture_output=True, text=True, env=os.environ | {"PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    failed = re.findall(r"^FAILED (.*?)\.ipynb::Cell (\d)", ran.stdout, re.MULTILINE)
    assert failed == [
        ("blank", "2"), ("blank", "4"), ("wrong", "2"), ("wrong, saved as right", "2"),
    ]  # fmt: skip
    assert "✗ weighted-sum: not written yet" in ran.stdout
    assert "the bias is missing" in ran.stdout
