"""A check quotes the line that is the cause; where answers run elsewhere, none is looked for."""

import numpy as np
import pytest

from nnlib.check import Wrong
from nnlib.check.cause import APART
from nnlib.check.run_source import run_source

ANSWER = "def total(values):\n    t = 0\n    for v in values:\n        t =+ v\n    return t"
CHECK = """from nnlib import check
with check.question("total") as q:
    q.expect(total, [1, 2, 4], gives=7)
    q.expect(total, [5, -1, 2], gives=6)"""


def told(notebook):
    run_source(ANSWER, notebook, "answer")
    with pytest.raises(Wrong) as wrong:
        run_source(CHECK, notebook, "check")
    return str(wrong.value)


def test_the_line_that_is_the_cause_is_quoted():
    assert "`t =+ v`" in told({})


def test_of_pairs_that_differ_in_shape_too_where_all_other_checks_pass():
    notebook = {"np": np}
    run_source("def pairs(x):\n    return [(np.zeros((n, x[0])), np.zeros(n)) for n in x[1:]]", notebook, "answer")
    check = CHECK[: CHECK.index("    q.")].replace("total", "pairs")
    check += "    q.expect(pairs, [2, 1], gives=[([[0, 0]], [0])])\n"
    check += "    q.expect(pairs, [3, 2, 1], gives=[(np.zeros((2, 3)), [0, 0]), ([[0, 0]], [0])])"
    with pytest.raises(Wrong, match="the one before its own"):
        run_source(check, notebook, "check")


def test_overflow_is_seen_where_the_answer_itself_tells_it():
    notebook = {"np": np}
    branches = "np.where(z >= 0, 1 / (1 + np.exp(-z)), np.exp(z) / (1 + np.exp(z)))"
    source = (
        f"def f(z):\n    try:\n        return {branches}\n    except FloatingPointError:\n        return 'overflow'"
    )
    run_source(source, notebook, "answer")
    check = CHECK[: CHECK.index("    q.")].replace("total", "f")
    check += "    with np.errstate(over='raise'):\n        told = f(np.array([0.0, 1000.0]))\n"
    check += "    q.expect(lambda: told, gives=[0.5, 1.0])"
    with pytest.raises(Wrong, match="computes both cases"):
        run_source(check, notebook, "check")


def test_where_answers_run_apart_no_source_is_looked_at():
    assert "t =+ v" not in told({APART: True})
