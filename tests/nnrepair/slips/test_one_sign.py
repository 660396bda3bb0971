"""Slices by a number that may be negative, written for a positive one."""

from tests.nnrepair.slips.naming import named

test_slip_is_named_with_its_line = named(
    [
        (
            "one sign only",
            "def f(x, d):\n y = np.roll(x, d)\n y[:d] = 0\n return y",
            {
                "f(np.arange(1, 5), 1)": [0, 1, 2, 3],
                "f(np.arange(1, 5), -3)": [4, 0, 0, 0],
                "f(np.arange(3), 0)": [0, 1, 2],
            },
        ),
        (
            "one sign only",
            "def f(x, d):\n y = np.zeros(4)\n y[d:] = x[: 4 - d]\n return y",
            {
                "f(np.arange(1, 5), 1)": [0, 1, 2, 3],
                "f(np.arange(1, 5), -3)": [4, 0, 0, 0],
                "f(np.arange(4), 0)": [0, 1, 2, 3],
            },
        ),
    ]
)
