"""A line that stands in the loop and belongs behind it, or the other way round; lines too many, or exchanged."""

from tests.nnrepair.slips.answers import LINE, TOTALS
from tests.nnrepair.slips.naming import named

test_slip_is_named_with_its_line = named(
    [
        ("return in the loop", "def f(x):\n t = 0\n for v in x:\n  t += v\n  return t", TOTALS),
        (
            "line in the loop",
            "def f(x):\n t = 0\n for v in x:\n  t += v\n  t = t * 2\n return t",
            {"f([1, 2])": 6, "f([5, 1, 1])": 14},
        ),
        (
            "line behind the loop",
            "def f(x):\n t = 0\n for v in x:\n  w = v * v\n t += w\n return t",
            {"f([1, 2])": 5, "f([3, 2, 1])": 14},
        ),
        (
            "start before the loop",
            "def f(x):\n out = []\n t = 0\n for row in x:\n  for v in row:\n   t += v\n  out.append(t)\n return out",
            {"f([[1, 2], [4, 5]])": [3, 9], "f([[1, 1], [0, 2], [7, 7]])": [2, 2, 14]},
        ),
        ("start in the loop", "def f(x):\n for v in x:\n  t = 0\n  t += v\n return t", TOTALS),
        (
            "nested loops",
            "def f(x, y):\n t = 0\n for v in x:\n  for w in y:\n   t += v * w\n return t",
            {"f([1, 2], [3, 5])": 13, "f([4, 1, 2], [1, 2, 3])": 12},
        ),
        ("input replaced", "def f(x, y):\n x = 1\n return 2 * (x + y)", LINE),
        (
            "lines swapped",
            "def f(x):\n x = np.where(x < 0.3, 0, x)\n return x / x.max()",
            {
                "f(np.array([0.2, 0.5, 0.1]))": [0.4, 1, 0],
                "f(np.array([2.0, 0.8, 0.5]))": [1, 0.4, 0],
                "f(np.array([0.5, 0.16, 0.1, 0.3]))": [1, 0.32, 0, 0.6],
            },
        ),
        (
            "lines swapped",
            "def f(x):\n y = x / x.max()\n low = np.median(y)\n y = np.clip(y - low, 0, 1)\n return np.round(y, 3)",
            {
                "f(np.array([0.1, 0.1, 0.3, 0.2]))": [0, 0, 1, 0.333],
                "f(np.array([0.2, 0.2, 0.2, 0.8, 0.4]))": [0, 0, 0, 1, 0.333],
            },
        ),
        (
            "loops exchanged",
            "def f(a, b):\n out = []\n for w in b:\n  for v in a:\n   out.append(10 * v + w)\n return out",
            {"f([1, 2], [3, 4])": [13, 14, 23, 24], "f([5, 6, 7], [1, 2])": [51, 52, 61, 62, 71, 72]},
        ),
        (
            "loops exchanged",
            "def f(a, b):\n return [10 * v + w for w in b for v in a]",
            {"f([1, 2], [3, 4])": [13, 14, 23, 24], "f([5, 6, 7], [1, 2])": [51, 52, 61, 62, 71, 72]},
        ),
    ]
)
