"""Call brackets and multiplication signs that are missing."""

from tests.nnrepair.slips.answers import A
from tests.nnrepair.slips.naming import named

test_slip_is_named_with_its_line = named(
    [
        ("* missing", "def f(x, y):\n return 2 * x + y(x)", {"f(2, 3)": 10, "f(1, 5)": 7, "f(4, 2)": 16}),
        ("not called", "def f(x):\n return x.sum", {f"f({A})": 22.0, f"f(2 * {A})": 44.0}),
    ]
)
