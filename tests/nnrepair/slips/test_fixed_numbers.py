"""Numbers that fit one input only, a factor 2, a nudge that is too small or too large, a wrong start."""

import math

from tests.nnrepair.slips.answers import COST
from tests.nnrepair.slips.naming import named

test_slip_is_named_with_its_line = named(
    [
        ("square missing", "def f(a, y):\n return (a - y).sum()", COST),
        (
            "per cent",
            "def f(a, y):\n return 100 * np.mean(a == y)",
            {
                "f(np.array([1, 2, 3]), np.array([1, 2, 0]))": 2 / 3,
                "f(np.array([1, 2]), np.array([0, 2]))": 0.5,
                "f(np.array([1, 2]), np.array([1, 2]))": 1.0,
            },
        ),
        (
            "one for many",
            "def f(h, w):\n n = (h + 4) * (w + 4) - h * w\n return [-1 / n] * n",
            {"f(2, 3)": [-6 / 36] * 36, "f(1, 1)": [-1 / 24] * 24},
        ),
        (
            "fixed size",
            "def f(x):\n t = 0\n for i in range(3):\n  t += x[i]\n return t",
            {"f([1, 2, 4])": 7, "f([5, -1, 3, 8])": 15, "f([9, 0, 0, 1, 1])": 11},
        ),
        ("fixed number", "def f(x, n):\n return [5 * v for v in x]", {"f([1, 2], 5)": [5, 10], "f([3, 4], 2)": [6, 8]}),
        ("square missing", "def f(a, y):\n return (a - y).sum()", COST),
    ]
)


def test_nudge_that_is_too_large_is_not_told_to_be_squared(cause_of):
    source = "def f(x):\n h = 1e-4\n return (np.exp(x + h) - np.exp(x)) / h"
    found = cause_of(source, {f"f({x})": math.exp(x) for x in (0.3, 1.1, -0.7)})
    assert found and found.kind == "nudge too large", found
