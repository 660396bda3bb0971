"""Axes: the wrong one, none, one too many; keepdims; rows and columns exchanged; n − 1."""

import numpy as np

from tests.nnrepair.slips.answers import MEANS, TABLE, A
from tests.nnrepair.slips.naming import named

test_slip_is_named_with_its_line = named(
    [
        (
            "whole numbers",
            "def f(x):\n t = np.zeros(3, dtype=int)\n for i in range(3):\n  t[i] = x[i] / 2\n return t",
            {"f([1, 2, 4])": [0.5, 1, 2], "f([3, 5, 0])": [1.5, 2.5, 0]},
        ),
        ("wrong axis", "def f(x):\n return x.mean(axis=0)", MEANS),
        ("axis missing", "def f(x):\n return np.mean(x)", MEANS),
        (
            "n for n − 1",
            "def f(x):\n return np.std(x)",
            {
                "f([1.0, 2, 6])": np.std([1, 2, 6], ddof=1),
                "f([3.0, 9])": np.std([3, 9], ddof=1),
                "f([0.0, 9])": np.std([0, 9], ddof=1),
            },
        ),
        (
            "transposed",
            "def f(W, a):\n return W.T @ a",
            {f"f({A}, np.array([1.0, 2, 1]))": TABLE @ [1, 2, 1], f"f({A}, np.array([0.0, 1, 1]))": TABLE @ [0, 1, 1]},
        ),
        (
            "rows cut twice",
            "def f(t):\n g = np.zeros((4, 4))\n g[0:2][t:3] = 1\n return g",
            {"f(1)": [[0, 1, 1, 0]] * 2 + [[0] * 4] * 2, "f(2)": [[0, 0, 1, 0]] * 2 + [[0] * 4] * 2},
        ),
        (
            "every row for its own",
            "def f(x):\n t = np.zeros((len(x), 3))\n t[:, x] = 1\n return t",
            {
                "f(np.array([0, 2]))": [[1, 0, 0], [0, 0, 1]],
                "f(np.array([1, 1, 0]))": [[0, 1, 0], [0, 1, 0], [1, 0, 0]],
            },
        ),
        (
            "shape without brackets",
            "def f(x):\n t = np.zeros(len(x), 2)\n t[:, 1] = x\n return t",
            {"f([1, 2])": [[0, 1], [0, 2]], "f([5])": [[0, 5]]},
        ),
        (
            "column for line",
            "def f(x, w):\n return x @ w.reshape(-1, 1)",
            {f"f({A}, np.array([1.0, 2, 1]))": TABLE @ [1, 2, 1], f"f({A}, np.array([3.0, 2, 1]))": TABLE @ [3, 2, 1]},
        ),
        (
            "wrong axis",
            "def f(x):\n return x / x.sum(axis=0)",
            {
                f"f({A})": TABLE / TABLE.sum(axis=1, keepdims=True),
                f"f({A} + 1)": [[2 / 9, 3 / 9, 4 / 9], [5 / 19, 6 / 19, 8 / 19]],
            },
        ),
    ]
)


def test_whose_rows_are_kept_has_no_axis_too_many(cause_of):
    source = "def f(x):\n return (x / x.sum(axis=1, keepdims=True)).argmax()"
    found = cause_of(source, {"f(np.array([[1.0, 9], [0, 2]]))": 1, "f(np.array([[3.0, 1], [0, 2]]))": 0})
    assert found is None or found.kind != "axis too many"
