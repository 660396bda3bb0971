"""One name for another, the course's data instead of what is given, a bias that is never used."""

from tests.nnrepair.slips.answers import WEIGHTED
from tests.nnrepair.slips.naming import named

test_slip_is_named_with_its_line = named(
    [
        ("unused term", "def f(w, a, b):\n z = 0\n for i in range(len(w)):\n  z += w[i] * a[i]\n return z", WEIGHTED),
        (
            "values for places",
            "def f(x, n):\n return [x[i] for i in range(len(x)) if x[i] > n]",
            {"f([5, 1, 9], 3)": [0, 2], "f([7, 8, 1, 9], 7)": [1, 3]},
        ),
        (
            "place for value",
            "def f(x):\n t = 0\n for i in range(len(x)):\n  t += 2 * i\n return t",
            {"f([1, 2, 4])": 14, "f([5, -1])": 8, "f([9])": 18},
        ),
        (
            "value for place",
            "def f(x, y):\n t = 0\n for i in x:\n  t += x[i] * y[i]\n return t",
            {"f([1, 2, 4], [1, 1, 2])": 11, "f([5, -1], [3, 1])": 14, "f([9], [2])": 18},
        ),
        (
            "values for places",
            "def f(x, p):\n return [i for i in range(len(x)) if i not in x[p]]",
            {"f(np.array([5, 7, 5]), [0])": [1, 2], "f(np.array([2, 0, 9, 3]), [1, 2])": [0, 3]},
        ),
        (
            "places in a part",
            "def f(x, wrong):\n return x[wrong].argsort()",
            {
                "f(np.array([5, 1, 9, 3]), np.array([True, False, True, True]))": [3, 0, 2],
                "f(np.array([5, 8, 7, 3]), np.array([False, True, True, False]))": [2, 1],
            },
        ),
        ("unused name", "def f(x, y):\n return x * x + 1", {"f(2, 3)": 7, "f(4, 1)": 5, "f(5, 5)": 26}),
    ]
)
