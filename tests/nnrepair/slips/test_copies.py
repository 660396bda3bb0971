"""The same list many times, a second name instead of a copy, an input that is written into."""

from tests.nnrepair.slips.naming import named

test_slip_is_named_with_its_line = named(
    [
        (
            "same list",
            "def f(x):\n t = [[0, 0]] * len(x)\n for i in range(len(x)):\n  t[i][x[i]] = 1\n return t",
            {"f([1, 0, 1])": [[0, 1], [1, 0], [0, 1]], "f([0, 1])": [[1, 0], [0, 1]]},
        ),
        (
            "no copy",
            "def f(x):\n y = x\n y[0] = 0\n return [sum(x), sum(y)]",
            {"f([3, 1, 2])": [6, 3], "f([5, 5])": [10, 5]},
        ),
        (
            "input changed",
            "def f(z):\n return np.maximum(z, 0, out=z)",
            {"f(-1.0)": 0, "[f(z) * 2 + z for z in [np.array([-1.0, 2])]][0]": [-1, 6]},
        ),
        (
            "input changed",
            "def f(z):\n z[z < 0] = 0\n return z",
            {"f(-1.0)": 0, "[f(z) * 2 + z for z in [np.array([-1.0, 2])]][0]": [-1, 6]},
        ),
    ]
)


def test_what_only_an_array_has_is_asked_of_a_plain_number(cause_of):
    found = cause_of("def f(z):\n return z.clip(0)", {"f(2.5)": 2.5, "f(-1.0)": 0, "f(np.array([-1.0, 2]))": [0, 2]})
    assert found.kind == "list for array"
    assert "plain number" in found.why and "`.clip`" in found.why
