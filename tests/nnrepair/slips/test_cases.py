"""Cases: one half of a table, an `if` that decides for all values at once, an `else` that should do nothing, `elif`."""

from tests.nnrepair.slips.naming import named

test_slip_is_named_with_its_line = named(
    [
        (
            "half of the pairs",
            "def f(t):\n m = -1\n for k in range(3):\n  for j in range(k + 1, 3):\n   m = max(m, t[k][j])\n return m",
            {
                "f([[9, 1, 2], [3, 9, 0], [1, 5, 9]])": 5,
                "f([[9, 1, 2], [7, 9, 0], [1, 5, 9]])": 7,
                "f([[0, 4, 1]] * 3)": 4,
            },
        ),
        (
            "one case for all",
            "def f(x):\n if np.all(x > 0):\n  return x\n return np.zeros_like(x)",
            {"f(2.0)": 2.0, "f(np.array([1.0, -2, 3]))": [1, 0, 3], "f(np.array([[-5.0, 2]]))": [[0, 2]]},
        ),
        (
            "left too early",
            "def f(x):\n t = 0\n for v in x:\n  if v == 2:\n   t += 1\n   break\n return t",
            {"f([1, 2, 2])": 2, "f([5, 2, 2, 2])": 3, "f([1])": 0},
        ),
        (
            "case too many",
            "def f(x, k):\n t = 0\n for v in x:\n  if v == k:\n   t += 3\n  else:\n   t += v\n return t",
            {"f([1, 2, 7], 7)": 3, "f([5, 5, 2], 5)": 6, "f([1, 4], 2)": 0},
        ),
        (
            "elif for if",
            "def f(a, b):\n t = 0\n if a > 1:\n  t += 1\n elif b > 1:\n  t += 5\n return t",
            {"f(2, 2)": 6, "f(0, 4)": 5, "f(7, 0)": 1, "f(9, 9)": 6},
        ),
    ]
)
