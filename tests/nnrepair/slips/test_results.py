"""What is returned, and slices: an order the wrong way round, a first one too many, an end taken for a length."""

from tests.nnrepair.slips.answers import LINE, WEIGHTED
from tests.nnrepair.slips.naming import named

test_slip_is_named_with_its_line = named(
    [
        ("no return", "def f(x, y):\n z = 2 * (x + y)\n print(z)", LINE),
        (
            "case without return",
            "def f(x):\n if x > 0:\n  return x",
            {"f(3)": 3, "f(-2)": 0, "f(0.5)": 0.5, "f(-7)": 0},
        ),
        ("range missing", "def f(w, a, b):\n z = b\n for i in len(w):\n  z += w[i] * a[i]\n return z", WEIGHTED),
        (
            "zip missing",
            "def f(x, y):\n return [v * w for v, w in (x, y)]",
            {"f([1, 2, 3], [4, 5, 6])": [4, 10, 18], "f([1, 0, 2], [7, 7, 7])": [7, 0, 14]},
        ),
        (
            "length for end",
            "def f(x, start, n):\n return x[start:n]",
            {"f([1, 2, 3, 4, 5], 1, 2)": [2, 3], "f([9, 8, 7, 6], 2, 2)": [7, 6]},
        ),
        (
            "smallest first",
            "def f(x, n):\n return np.argsort(x)[:n]",
            {"f(np.array([5, 1, 9]), 2)": [2, 0], "f(np.array([4, 6, 8, 7]), 3)": [2, 3, 1]},
        ),
        (
            "order turned round",
            "def f(x):\n out = [1]\n for v in x[:0:-1]:\n  out.append(2 * v)\n return out",
            {"f([1, 2, 4])": [4, 8, 1], "f([7, 9])": [18, 1]},
        ),
        (
            "last too many",
            "def f(x):\n out = [1]\n for v in x:\n  out.append(out[-1] + v)\n return out",
            {"f([1, 2, 4])": [1, 2, 4], "f([7, 9])": [1, 8]},
        ),
    ]
)
