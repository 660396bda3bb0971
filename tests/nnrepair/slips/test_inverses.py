"""A function taken where its inverse is asked for: the sigmoid for the way back from it, a power for a logarithm."""

from tests.nnrepair.slips.naming import named

test_slip_is_named_with_its_line = named(
    [
        (
            "inverse asked for",
            "def f(s, p):\n z = 1 / (1 + math.exp(-p))\n return z - s",
            {"f(10, 0.5)": -10, "f(0, 0.9)": 2.1972246, "f(-3, 0.25)": 1.9013877},
        ),
    ]
)
