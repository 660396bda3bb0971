"""Indices, ends and counts that are one too many or too few, and ranges that begin at the wrong number."""

from tests.nnrepair.slips.answers import TOTALS
from tests.nnrepair.slips.naming import named

test_slip_is_named_with_its_line = named(
    [
        ("index off by one", "def f(x):\n return x[1]", {"f([4, 7, 9])": 4, "f([1, 5])": 1, "f([8, 0, 2])": 8}),
        (
            "range of an array",
            "def f(x):\n t = 0\n for i in range(x):\n  t += x[i]\n return t",
            {"f(np.array([1, 2, 4]))": 7, "f(np.array([5, -1]))": 4, "f(np.array([9, 9, 1]))": 19},
        ),
        ("range begins too late", "def f(x):\n t = 0\n for i in range(1, len(x)):\n  t += x[i]\n return t", TOTALS),
        (
            "range begins too early",
            "def f(x):\n t = 0\n for i in range(len(x)):\n  t += x[i - 1] * x[i]\n return t",
            {"f([1, 2, 5])": 12, "f([3, 4, 7])": 40, "f([2, 9])": 18},
        ),
        (
            "first for last",
            "def f(x, d):\n return np.flatnonzero(x == d)[-1]",
            {"f(np.array([1, 2, 2, 1]), 1)": 0, "f(np.array([3, 2, 2]), 2)": 1, "f(np.array([7, 7, 0, 7]), 7)": 0},
        ),
        (
            "always the same one",
            "def f(x):\n return [(n, x[0]) for n in x[1:]]",
            {"f([7, 5, 2])": [(5, 7), (2, 5)], "f([1, 9])": [(9, 1)], "f([3, 3, 4])": [(3, 3), (4, 3)]},
        ),
    ]
)


def test_what_is_missing_to_1_is_not_taken_for_a_1_too_many(cause_of):
    found = cause_of("def f(a, b):\n return a * (1 - b)", {"f(2, 3)": -6, "f(5, 1)": -5, "f(4, 7)": -28})
    assert found is None or found.kind != "number off by one"


def test_the_step_of_a_slice_is_not_taken_for_its_end(cause_of):
    wrong = "def f(s):\n return sum(a * b for a, b in zip(s[::2], s[1::2]))"
    found = cause_of(wrong, {"f([2, 3, 5, 7])": 56, "f([4, 1, 6, 2, 3])": 28, "f([9, 8])": 72})
    assert found is None or "off by one" not in found.kind
