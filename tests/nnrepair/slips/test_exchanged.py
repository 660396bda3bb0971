"""Two things that have changed places: arguments, parts of a tuple, parameters."""

import numpy as np

from tests.nnrepair.slips.naming import named

test_slip_is_named_with_its_line = named(
    [
        ("arguments swapped", "def f(x, y):\n return np.power(x, y) + x", {"f(2, 3)": 11, "f(1, 5)": 6, "f(4, 1)": 5}),
        (
            "parts swapped",
            "def f(x, n):\n return x % n, x // n",
            {"f(30, 28)": [1, 2], "f(59, 28)": [2, 3], "f(400, 28)": [14, 8]},
        ),
        (
            "parameters exchanged",
            "def f(h, w):\n return np.pad(np.ones((w, h)), ((0, 5 - w), (0, 5 - h)))",
            {
                "f(2, 3)": np.pad(np.ones((2, 3)), ((0, 3), (0, 2))),
                "f(1, 4)": np.pad(np.ones((1, 4)), ((0, 4), (0, 1))),
            },
        ),
    ]
)
