"""Steps in the wrong order: the root of a sum for the sum of roots, the sigmoid of a part for that of the whole."""

from tests.nnrepair.slips.answers import WEIGHTED
from tests.nnrepair.slips.naming import named

test_slip_is_named_with_its_line = named(
    [
        (
            "order of steps",
            "def f(x):\n return np.sum(x) ** 2",
            {"f(np.array([1.0, 2, 4]))": 21.0, "f(np.array([3.0, -1]))": 10.0},
        ),
        ("product of sums", "def f(w, a, b):\n return sum(w) * sum(a) + b", WEIGHTED),
    ]
)
