"""What does not go with the rest: labels for targets, rows of other examples, a slope asked at an activation."""

from tests.nnrepair.slips.naming import named

ONE_HOT = "def one_hot(labels):\n return np.eye(3)[labels]\n"
SLOPE = "def sigmoid_slope(z):\n a = 1 / (1 + np.exp(-z))\n return a * (1 - a)\n"

test_slip_is_named_with_its_line = named(
    [
        (
            "labels for targets",
            f"{ONE_HOT}def cost(a, y):\n return ((a - y) ** 2).sum()\ndef f(a, labels):\n return cost(a, labels)",
            {"f(np.zeros((3, 3)), np.array([0, 2, 2]))": 3.0, "f(np.ones((3, 3)), np.array([1, 0, 2]))": 6.0}
            | {"f(np.eye(3), np.array([0, 1, 1]))": 2.0},
        ),
        (
            "rows of others",
            "def g(x, y):\n return sum(x * y)\ndef f(x, y, hands):\n out = []\n for i, chosen in enumerate(hands):\n"
            "  some = y[2 * i : 2 * i + 2]\n  out.append(g(x[chosen], some))\n return out",
            {
                "f(np.array([1, 2, 3, 4]), np.array([5, 6, 7, 9]), np.array([[3, 0], [1, 2]]))": [41, 33],
                "f(np.array([1, 0, 2, 5]), np.array([3, 1, 0, 2]), np.array([[2, 1], [0, 3]]))": [0, 13],
            },
        ),
        (
            "slope at the activation",
            f"{SLOPE}def f(z):\n a = 1 / (1 + np.exp(-z))\n return 2 * sigmoid_slope(a)",
            {"f(np.array([0.0, 2]))": [0.5, 0.20998717], "f(np.array([1.0, -3]))": [0.39322387, 0.09035332]},
        ),
    ]
)
