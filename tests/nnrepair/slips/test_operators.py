"""One sign of arithmetic for another, and a part of a formula too many."""

import numpy as np

from tests.nnrepair.slips.answers import COST, TABLE, A
from tests.nnrepair.slips.naming import named

test_slip_is_named_with_its_line = named(
    [
        (
            "^ for **",
            "def f(a, y):\n return sum(int(v) ^ 2 for v in [a, y])",
            {"f(3, 1)": 10, "f(2, 5)": 29, "f(4, 4)": 32},
        ),
        ("plus for minus", "def f(a, y):\n return ((a + y) ** 2).sum()", COST),
        (
            "times for divided",
            "def f(x, n):\n return x * n",
            {"f(8, 2)": 4.0, "f(9, 3)": 3.0, "f(5, 4)": 1.25, "f(1, 8)": 0.125, "f(3, 2)": 1.5},
        ),
        ("// for /", "def f(x, n):\n return x // n", {"f(8, 3)": 8 / 3, "f(7, 2)": 3.5}),
        ("sides swapped", "def f(x):\n return 10 / x", {"f(8)": 0.8, "f(9)": 0.9, "f(5)": 0.5}),
        (
            "1 too many",
            "def f(x):\n return [x[i] for i in range(len(x) - 1)]",
            {"f([1, 2, 4])": [1, 2, 4], "f([7, 9])": [7, 9]},
        ),
        (
            "plus for minus",
            "def f(x, d):\n p = np.pad(x, 2)\n return p[2 + d : 5 + d, 2 + d]",
            {
                "f(np.arange(1, 10).reshape(3, 3), -1)": [5, 8, 0],
                "f(np.arange(1, 10).reshape(3, 3), 0)": [1, 4, 7],
                "f(np.arange(2, 11).reshape(3, 3), -2)": [10, 0, 0],
            },
        ),
        (
            "* for @",
            "def f(x, d):\n return (x @ d.T).sum(axis=1)",
            {f"f({A}, {A} + 1)": (TABLE * (TABLE + 1)).sum(axis=1), f"f({A}, 2 * {A})": 2 * (TABLE**2).sum(axis=1)},
        ),
        ("/ for //", "def f(x):\n return x / 28", {"f(400)": 14, "f(59)": 2, "f(783)": 27}),
        ("// for %", "def f(x):\n return x // 28", {"f(400)": 8, "f(59)": 3, "f(783)": 27, "f(28)": 0}),
        (
            "part too many",
            "def f(p, y):\n return -(y * np.log(p) + (1 - y) * np.log(1 - p)).sum()",
            {
                "f(np.array([0.5, 0.25, 0.25]), np.array([1, 0, 0]))": np.log(2),
                "f(np.array([0.5, 0.25, 0.25]), np.array([0, 1, 0]))": np.log(4),
                "f(np.array([0.9, 0.1]), np.array([0, 1]))": np.log(10),
            },
        ),
        (
            "1 missing",
            "def f(x, t):\n return np.multiply(x, 2 * t)",
            {"f(np.array([1.0, 2, 5]), 0.75)": [0.5, 1, 2.5], "f(np.array([3.0, 8, 4]), 1)": [3, 8, 4]},
        ),
    ]
)
