"""Wrong ideas over several lines: two loops for one, a step that comes too early, a name replaced too early."""

from tests.nnrepair.slips.naming import named

test_slip_is_named_with_its_line = named(
    [
        (
            "loops apart",
            "def f(x, steps):\n ds = []\n for s in steps:\n  ds.append(s * x)\n for d in ds:\n  x = x - d\n return x",
            {"f(8.0, [0.5, 0.5])": 2.0, "f(9.0, [0.5, 0.1])": 4.05, "f(2.0, [0.1])": 1.8},
        ),
        (
            "replaced too early",
            "def f(x, w):\n d = x + 1\n d = d * w\n w = d + w\n return [w, d]",
            {"f(2, 3)": [6, 9], "f(2, 5)": [8, 15], "f(4, 0)": [5, 0]},
        ),
        (
            "the old one again",
            "def f(x):\n y = np.clip(x, 0, 1)\n z = x / x.max()\n return z + 0 * y.sum()",
            {"f(np.array([0.5, 2.0, -1]))": [0.5, 1, 0], "f(np.array([0.4, -0.2]))": [1, 0]},
        ),
    ]
)
