"""A minus too many, a comparison that is wrong at its limit, `and` for `or`, the two cases exchanged."""

from tests.nnrepair.slips.answers import LINE, A
from tests.nnrepair.slips.naming import named

test_slip_is_named_with_its_line = named(
    [
        ("minus too many", "def f(x, y):\n return -(2 * (x + y))", LINE),
        (
            "wrong at the limit",
            "def f(x):\n return [v for v in x if v > 2]",
            {"f([1, 2, 4])": [2, 4], "f([2, 2, 9])": [2, 2, 9]},
        ),
        (
            "comparison turned round",
            "def f(x):\n return [v for v in x if v < 2]",
            {"f([1, 3, 4])": [3, 4], "f([0, 1, 9])": [9]},
        ),
        (
            "and for or",
            "def f(x):\n return [v for v in x if v < 1 and v > 4]",
            {"f([0, 3, 5])": [0, 5], "f([9, 2, 4])": [9]},
        ),
        (
            "cases swapped",
            "def f(x):\n return np.where(x > 0, 0, x)",
            {"f(np.array([1.0, -2, 3]))": [1, 0, 3], "f(np.array([-5.0, 2]))": [0, 2]},
        ),
        (
            "and for or",
            "def f(x, y):\n return np.sum((x == 1) | (y == 1))",
            {
                "f(np.array([1, 1, 0]), np.array([1, 0, 0]))": 1,
                "f(np.array([1, 1, 1]), np.array([1, 1, 0]))": 2,
                "f(np.array([1, 0]), np.array([0, 1]))": 0,
            },
        ),
        (
            "exactly that",
            "def f(x, n):\n return (np.sum(x > n, axis=1) == 1).mean()",
            {f"f({A}, 2.5)": 1.0, f"f({A}, 5)": 0.5, f"f({A} + 3, 4)": 1.0},
        ),
        (
            "minus missing",
            "def f(x):\n return np.log(x)",
            {"f(0.5)": 0.6931472, "f(0.25)": 1.3862944, "f(0.125)": 2.0794415},
        ),
    ]
)


def test_a_rest_is_no_limit(cause_of):
    found = cause_of(
        "def f(n):\n return [k for k in range(n) if k % 3 == 1]", {"f(5)": [1, 2, 4], "f(8)": [1, 2, 4, 5, 7]}
    )
    assert not found or found.kind != "exactly that"
