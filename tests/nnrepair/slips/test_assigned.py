"""Assignments: `=+`, `=` for `+=`, a result that is thrown away, and one that is None."""

from tests.nnrepair.slips.answers import TOTALS, WEIGHTED
from tests.nnrepair.slips.naming import named

test_slip_is_named_with_its_line = named(
    [
        ("=+ for +=", "def f(w, a, b):\n z = b\n for i in range(len(w)):\n  z =+ w[i] * a[i]\n return z", WEIGHTED),
        ("overwritten", "def f(x):\n t = 0\n for v in x:\n  t = v\n return t", TOTALS),
        (
            "result thrown away",
            "def f(x):\n x = np.array(x)\n np.sort(x)\n return x",
            {"f([3, 1, 2])": [1, 2, 3], "f([9, 7])": [7, 9]},
        ),
        (
            "None kept",
            "def f(x):\n x = list(x)\n y = x.sort()\n return y",
            {"f([3, 1, 2])": [1, 2, 3], "f([9, 7])": [7, 9]},
        ),
        (
            "repeated index",
            "def f(x):\n t = np.zeros(4)\n t[x] += 1\n return t",
            {"f(np.array([1, 1, 3]))": [0, 2, 0, 1], "f(np.array([0, 2, 2, 2]))": [1, 0, 3, 0]},
        ),
        (
            "not taken up",
            "def f(x, steps):\n for _ in range(steps):\n  y = 2 * x + 1\n return y",
            {"f(1, 2)": 7, "f(0, 3)": 7, "f(2, 1)": 5, "f(1, 4)": 31, "f(3, 2)": 15},
        ),
        (
            "changed meanwhile",
            "def f(x, n, k):\n for _ in range(k):\n  x = x - x / n\n return x",
            {"f(8.0, 4, 1)": 6.0, "f(8.0, 4, 2)": 4.0, "f(6.0, 3, 3)": 0.0, "f(4.0, 8, 3)": 2.5},
        ),
        (
            "not taken up",
            "def f(x, n):\n out = [x]\n for _ in range(n):\n  out.append(2 * x + 1)\n return out",
            {"f(1, 3)": [1, 3, 7, 15], "f(0, 2)": [0, 1, 3], "f(5, 0)": [5]},
        ),
    ]
)
