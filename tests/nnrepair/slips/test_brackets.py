"""Brackets round parts of a formula: missing, too many, or elsewhere."""

from tests.nnrepair.slips.answers import LINE
from tests.nnrepair.slips.naming import named

test_slip_is_named_with_its_line = named(
    [
        ("brackets missing", "def f(x, y):\n return 2 * x + y", LINE),
        ("brackets too many", "def f(x, y):\n return 2 * (x + y)", {"f(2, 3)": 7, "f(1, 5)": 7, "f(7, 1)": 15}),
    ]
)
