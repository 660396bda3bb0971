"""Half of an idea: one side of a nudge, a factor that is known from another line, all equals left out with the one."""

from tests.nnrepair.slips.naming import named

test_slip_is_named_with_its_line = named(
    [
        (
            "one side only",
            "def f(g, x, h=0.5):\n here = g(x)\n there = g(x + h)\n return (there - here) / (2 * h)",
            {"f(lambda x: x * x, 3)": 6.0, "f(lambda x: 5 - 3 * x, 1)": -3.0},
        ),
        (
            "factor of another line",
            "def f(a, w):\n e = 1.0\n out = []\n for k in range(3):\n"
            "  out.append(e * a[k] * (1 - a[k]))\n  e = e * w[k]\n return out",
            {"f([0.5, 0.2, 0.5], [2, 4, 1])": [0.25, 0.08, 0.08], "f([0.5, 0.5, 0.1], [4, 4, 1])": [0.25, 0.25, 0.09]},
        ),
        (
            "equals left out",
            "def f(x):\n best = max(x)\n return best - max([v for v in x if v != best])",
            {"f([1, 5, 3])": 2, "f([4, 4, 1])": 0, "f([0, 9, 9])": 0},
        ),
        (
            "equals left out",
            "def f(x):\n return x.max() - max(x[x != x.max()])",
            {"f(np.array([1, 5, 3]))": 2, "f(np.array([4, 4, 1]))": 0, "f(np.array([0, 9, 9]))": 0},
        ),
        (
            "not on the diagonal",
            "def f(t):\n return t.max(axis=1) / t.sum(axis=1)",
            {"f(np.array([[3, 1], [4, 1]]))": [0.75, 0.2], "f(np.array([[1, 3], [1, 1]]))": [0.25, 0.5]},
        ),
    ]
)
