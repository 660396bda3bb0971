"""Widths of a rim: off by one wherever they come in, or counted on one side only."""

import numpy as np

from tests.nnrepair.slips.naming import named


def ring(height, width):
    """The sheet of 9 × 9 on which a ring two wide, and what is inside it, is evenly lit: all together 1."""
    sheet = np.zeros((9, 9))
    sheet[1 : 5 + height, 1 : 5 + width] = 1 / ((height + 4) * (width + 4))
    return sheet


test_slip_is_named_with_its_line = named(
    [
        (
            "width off by one",
            "def f(h, w):\n g = np.zeros((9, 9))\n g[3 - 1 : 3 + h + 1, 3 - 1 : 3 + w + 1] = 1\n"
            " return g / ((h + 2) * (w + 2))",
            {"f(1, 2)": ring(1, 2), "f(2, 1)": ring(2, 1)},
        ),
        (
            "one side counted",
            "def f(h, w):\n g = np.ones((h + 4, w + 4))\n return g / ((h + 2) * (w + 2))",
            {"f(1, 2)": np.full((5, 6), 1 / 30), "f(2, 1)": np.full((6, 5), 1 / 30)},
        ),
    ]
)
