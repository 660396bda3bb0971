"""A function taken for its neighbour, or a step too many."""

from tests.nnrepair.slips.answers import COST, MEANS, TABLE, A
from tests.nnrepair.slips.naming import named

test_slip_is_named_with_its_line = named(
    [
        ("neighbouring function", "def f(x):\n return x.sum(axis=1)", MEANS),
        ("rounded", "def f(x, n):\n return round(x / n, 1)", {"f(8, 3)": 8 / 3, "f(7, 2)": 3.5, "f(1, 8)": 0.125}),
        ("step too many", "def f(a, y):\n return np.sqrt(((a - y) ** 2).sum())", COST),
        (
            "neighbouring function",
            "def f(x):\n return x - x.mean()",
            {"f(np.array([1.0, 2, 9]))": [-1, 0, 7], "f(np.array([0.0, 4, 5, 5]))": [-4.5, -0.5, 0.5, 0.5]},
        ),
        (
            "another count",
            "def f(d, a):\n t = d.T @ a\n return t / t.size",
            {f"f({A}, {A})": TABLE.T @ TABLE / 2, f"f({A} + 1, {A})": (TABLE + 1).T @ TABLE / 2},
        ),
        (
            "divided by another",
            "def f(t):\n right = np.diag(t)\n wrong = t.sum(axis=1) - right\n return 1 - wrong / right",
            {"f(np.array([[3, 1], [4, 4]]))": [0.75, 0.5], "f(np.array([[1, 4], [0, 9]]))": [0.2, 1]},
        ),
        (
            "counted wrong",
            "def f(x):\n return x.sum() / len(x)",
            {f"f({A})": TABLE.mean(), "f(np.arange(8.0).reshape(2, 4))": 3.5, f"f(3 * {A})": 3 * TABLE.mean()},
        ),
        (
            "sign alone",
            "def f(x):\n return np.sign(x) * 2",
            {"f(np.array([0.5, -3]))": [1, -6], "f(np.array([4.0, 0, 0.1]))": [8, 0, 0.2]},
        ),
        (
            "another count",
            "def f(x, size):\n out = []\n for k in range(0, len(x), size):\n  some = x[k : k + size]\n"
            "  out.append(sum(some) / size)\n return out",
            {"f([2, 4, 9], 2)": [3, 9], "f([1, 1, 4, 8], 3)": [2, 8], "f([6, 2, 7], 3)": [5]},
        ),
        (
            "neighbouring function",
            "def sigmoid(z):\n return np.tanh(z)",
            {"sigmoid(2.0)": 0.880797, "sigmoid(np.array([0.0, -1]))": [0.5, 0.26894142]},
        ),
        (
            "another measure",
            "def f(x):\n return x / np.abs(x).sum()",
            {"f(np.array([3.0, 4]))": [0.6, 0.8], "f(np.array([0.0, -2, 0]))": [0, -1, 0], "f(np.ones(4))": [0.5] * 4},
        ),
    ]
)


def test_a_set_is_an_idea_and_no_step_too_many(cause_of):
    wrong = "def f(x):\n r = sorted(set(x))\n return r[-1] - r[-2]"
    found = cause_of(wrong, {"f([1, 7, 4])": 3, "f([6, 2, 6])": 0, "f([5, 5, 8])": 3})
    assert found is None or found.kind != "step too many"
