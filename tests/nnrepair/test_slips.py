"""Each kind of slip: the learner's lines, and that it is named. A right answer never gets there."""

import numpy as np
import pytest

from nnrepair.costs import COSTS

A = "np.array([[1.0, 2, 3], [4, 5, 7]])"
TABLE = np.array([[1.0, 2, 3], [4, 5, 7]])
WEIGHTED = {"f([2, -1, 3], [0.5, 1, 4], 3)": 15.0, "f([1, 1], [2, 5], -1)": 6.0, "f([4], [0.5], 0)": 2.0}
MEANS = {f"f({A})": TABLE.mean(axis=1), f"f(2 * {A} + 1)": 2 * TABLE.mean(axis=1) + 1}
TOTALS = {"f([1, 2, 4])": 7, "f([5, -1])": 4, "f([3, 3, 3, 8])": 17}
LINE = {"f(2, 3)": 10.0, "f(1, 5)": 12.0, "f(7, 1)": 16.0}  # 2 * (x + y)
COST = {
    "f(np.array([7.0, 1]), np.array([5.0, 2]))": 5.0,
    "f(np.array([1.0, 0.5, 3]), np.array([0.0, 1, 1]))": 5.25,
    "f(np.array([2.0, 1]), np.array([5.0, 1]))": 9.0,
}
COLUMNS = {"f(np.array([1, 2, 5]))": [[1.0, 2, 5]] * 2, "f(np.array([7, 3]))": [[7.0, 3]] * 2}

SLIPS = [
    ("return in the loop", "def f(x):\n t = 0\n for v in x:\n  t += v\n  return t", TOTALS),
    (
        "line in the loop",
        "def f(x):\n t = 0\n for v in x:\n  t += v\n  t = t * 2\n return t",
        {"f([1, 2])": 6, "f([5, 1, 1])": 14},
    ),
    (
        "line behind the loop",
        "def f(x):\n t = 0\n for v in x:\n  w = v * v\n t += w\n return t",
        {"f([1, 2])": 5, "f([3, 2, 1])": 14},
    ),
    (
        "start before the loop",
        "def f(x):\n out = []\n t = 0\n for row in x:\n  for v in row:\n   t += v\n  out.append(t)\n return out",
        {"f([[1, 2], [4, 5]])": [3, 9], "f([[1, 1], [0, 2], [7, 7]])": [2, 2, 14]},
    ),
    ("start in the loop", "def f(x):\n for v in x:\n  t = 0\n  t += v\n return t", TOTALS),
    (
        "nested loops",
        "def f(x, y):\n t = 0\n for v in x:\n  for w in y:\n   t += v * w\n return t",
        {"f([1, 2], [3, 5])": 13, "f([4, 1, 2], [1, 2, 3])": 12},
    ),
    ("no return", "def f(x, y):\n z = 2 * (x + y)\n print(z)", LINE),
    ("case without return", "def f(x):\n if x > 0:\n  return x", {"f(3)": 3, "f(-2)": 0, "f(0.5)": 0.5, "f(-7)": 0}),
    ("input replaced", "def f(x, y):\n x = 1\n return 2 * (x + y)", LINE),
    ("=+ for +=", "def f(w, a, b):\n z = b\n for i in range(len(w)):\n  z =+ w[i] * a[i]\n return z", WEIGHTED),
    ("overwritten", "def f(x):\n t = 0\n for v in x:\n  t = v\n return t", TOTALS),
    (
        "result thrown away",
        "def f(x):\n x = np.array(x)\n np.sort(x)\n return x",
        {"f([3, 1, 2])": [1, 2, 3], "f([9, 7])": [7, 9]},
    ),
    (
        "None kept",
        "def f(x):\n x = list(x)\n y = x.sort()\n return y",
        {"f([3, 1, 2])": [1, 2, 3], "f([9, 7])": [7, 9]},
    ),
    (
        "repeated index",
        "def f(x):\n t = np.zeros(4)\n t[x] += 1\n return t",
        {"f(np.array([1, 1, 3]))": [0, 2, 0, 1], "f(np.array([0, 2, 2, 2]))": [1, 0, 3, 0]},
    ),
    (
        "same list",
        "def f(x):\n t = [[0, 0]] * len(x)\n for i in range(len(x)):\n  t[i][x[i]] = 1\n return t",
        {"f([1, 0, 1])": [[0, 1], [1, 0], [0, 1]], "f([0, 1])": [[1, 0], [0, 1]]},
    ),
    (
        "no copy",
        "def f(x):\n y = x\n y[0] = 0\n return [sum(x), sum(y)]",
        {"f([3, 1, 2])": [6, 3], "f([5, 5])": [10, 5]},
    ),
    (
        "whole numbers",
        "def f(x):\n t = np.zeros(3, dtype=int)\n for i in range(3):\n  t[i] = x[i] / 2\n return t",
        {"f([1, 2, 4])": [0.5, 1, 2], "f([3, 5, 0])": [1.5, 2.5, 0]},
    ),
    (
        "^ for **",
        "def f(a, y):\n return sum(int(v) ^ 2 for v in [a, y])",
        {"f(3, 1)": 10, "f(2, 5)": 29, "f(4, 4)": 32},
    ),
    ("plus for minus", "def f(a, y):\n return ((a + y) ** 2).sum()", COST),
    (
        "times for divided",
        "def f(x, n):\n return x * n",
        {"f(8, 2)": 4.0, "f(9, 3)": 3.0, "f(5, 4)": 1.25, "f(1, 8)": 0.125, "f(3, 2)": 1.5},
    ),
    ("// for /", "def f(x, n):\n return x // n", {"f(8, 3)": 8 / 3, "f(7, 2)": 3.5}),
    ("sides swapped", "def f(x):\n return 10 / x", {"f(8)": 0.8, "f(9)": 0.9, "f(5)": 0.5}),
    (
        "1 too many",
        "def f(x):\n return [x[i] for i in range(len(x) - 1)]",
        {"f([1, 2, 4])": [1, 2, 4], "f([7, 9])": [7, 9]},
    ),
    ("brackets missing", "def f(x, y):\n return 2 * x + y", LINE),
    ("brackets too many", "def f(x, y):\n return 2 * (x + y)", {"f(2, 3)": 7, "f(1, 5)": 7, "f(7, 1)": 15}),
    ("* missing", "def f(x, y):\n return 2 * x + y(x)", {"f(2, 3)": 10, "f(1, 5)": 7, "f(4, 2)": 16}),
    ("not called", "def f(x):\n return x.sum", {f"f({A})": 22.0, f"f(2 * {A})": 44.0}),
    (
        "order of steps",
        "def f(x):\n return np.sum(x) ** 2",
        {"f(np.array([1.0, 2, 4]))": 21.0, "f(np.array([3.0, -1]))": 10.0},
    ),
    ("product of sums", "def f(w, a, b):\n return sum(w) * sum(a) + b", WEIGHTED),
    ("minus too many", "def f(x, y):\n return -(2 * (x + y))", LINE),
    (
        "wrong at the limit",
        "def f(x):\n return [v for v in x if v > 2]",
        {"f([1, 2, 4])": [2, 4], "f([2, 2, 9])": [2, 2, 9]},
    ),
    (
        "comparison turned round",
        "def f(x):\n return [v for v in x if v < 2]",
        {"f([1, 3, 4])": [3, 4], "f([0, 1, 9])": [9]},
    ),
    (
        "and for or",
        "def f(x):\n return [v for v in x if v < 1 and v > 4]",
        {"f([0, 3, 5])": [0, 5], "f([9, 2, 4])": [9]},
    ),
    (
        "cases swapped",
        "def f(x):\n return np.where(x > 0, 0, x)",
        {"f(np.array([1.0, -2, 3]))": [1, 0, 3], "f(np.array([-5.0, 2]))": [0, 2]},
    ),
    ("index off by one", "def f(x):\n return x[1]", {"f([4, 7, 9])": 4, "f([1, 5])": 1, "f([8, 0, 2])": 8}),
    (
        "range of an array",
        "def f(x):\n t = 0\n for i in range(x):\n  t += x[i]\n return t",
        {"f(np.array([1, 2, 4]))": 7, "f(np.array([5, -1]))": 4, "f(np.array([9, 9, 1]))": 19},
    ),
    ("range begins too late", "def f(x):\n t = 0\n for i in range(1, len(x)):\n  t += x[i]\n return t", TOTALS),
    (
        "range begins too early",
        "def f(x):\n t = 0\n for i in range(len(x)):\n  t += x[i - 1] * x[i]\n return t",
        {"f([1, 2, 5])": 12, "f([3, 4, 7])": 40, "f([2, 9])": 18},
    ),
    ("range missing", "def f(w, a, b):\n z = b\n for i in len(w):\n  z += w[i] * a[i]\n return z", WEIGHTED),
    (
        "zip missing",
        "def f(x, y):\n return [v * w for v, w in (x, y)]",
        {"f([1, 2, 3], [4, 5, 6])": [4, 10, 18], "f([1, 0, 2], [7, 7, 7])": [7, 0, 14]},
    ),
    ("wrong axis", "def f(x):\n return x.mean(axis=0)", MEANS),
    ("axis missing", "def f(x):\n return np.mean(x)", MEANS),
    (
        "n for n − 1",
        "def f(x):\n return np.std(x)",
        {
            "f([1.0, 2, 6])": np.std([1, 2, 6], ddof=1),
            "f([3.0, 9])": np.std([3, 9], ddof=1),
            "f([0.0, 9])": np.std([0, 9], ddof=1),
        },
    ),
    (
        "transposed",
        "def f(W, a):\n return W.T @ a",
        {f"f({A}, np.array([1.0, 2, 1]))": TABLE @ [1, 2, 1], f"f({A}, np.array([0.0, 1, 1]))": TABLE @ [0, 1, 1]},
    ),
    (
        "rows cut twice",
        "def f(t):\n g = np.zeros((4, 4))\n g[0:2][t:3] = 1\n return g",
        {"f(1)": [[0, 1, 1, 0]] * 2 + [[0] * 4] * 2, "f(2)": [[0, 0, 1, 0]] * 2 + [[0] * 4] * 2},
    ),
    (
        "every row for its own",
        "def f(x):\n t = np.zeros((len(x), 3))\n t[:, x] = 1\n return t",
        {"f(np.array([0, 2]))": [[1, 0, 0], [0, 0, 1]], "f(np.array([1, 1, 0]))": [[0, 1, 0], [0, 1, 0], [1, 0, 0]]},
    ),
    (
        "shape without brackets",
        "def f(x):\n t = np.zeros(len(x), 2)\n t[:, 1] = x\n return t",
        {"f([1, 2])": [[0, 1], [0, 2]], "f([5])": [[0, 5]]},
    ),
    (
        "column for line",
        "def f(x, w):\n return x @ w.reshape(-1, 1)",
        {f"f({A}, np.array([1.0, 2, 1]))": TABLE @ [1, 2, 1], f"f({A}, np.array([3.0, 2, 1]))": TABLE @ [3, 2, 1]},
    ),
    ("arguments swapped", "def f(x, y):\n return np.power(x, y) + x", {"f(2, 3)": 11, "f(1, 5)": 6, "f(4, 1)": 5}),
    (
        "parts swapped",
        "def f(x, n):\n return x % n, x // n",
        {"f(30, 28)": [1, 2], "f(59, 28)": [2, 3], "f(400, 28)": [14, 8]},
    ),
    (
        "parameters exchanged",
        "def f(h, w):\n return np.pad(np.ones((w, h)), ((0, 5 - w), (0, 5 - h)))",
        {"f(2, 3)": np.pad(np.ones((2, 3)), ((0, 3), (0, 2))), "f(1, 4)": np.pad(np.ones((1, 4)), ((0, 4), (0, 1)))},
    ),
    ("unused term", "def f(w, a, b):\n z = 0\n for i in range(len(w)):\n  z += w[i] * a[i]\n return z", WEIGHTED),
    ("neighbouring function", "def f(x):\n return x.sum(axis=1)", MEANS),
    ("rounded", "def f(x, n):\n return round(x / n, 1)", {"f(8, 3)": 8 / 3, "f(7, 2)": 3.5, "f(1, 8)": 0.125}),
    ("step too many", "def f(a, y):\n return np.sqrt(((a - y) ** 2).sum())", COST),
    ("square missing", "def f(a, y):\n return (a - y).sum()", COST),
    (
        "per cent",
        "def f(a, y):\n return 100 * np.mean(a == y)",
        {
            "f(np.array([1, 2, 3]), np.array([1, 2, 0]))": 2 / 3,
            "f(np.array([1, 2]), np.array([0, 2]))": 0.5,
            "f(np.array([1, 2]), np.array([1, 2]))": 1.0,
        },
    ),
    (
        "length for end",
        "def f(x, start, n):\n return x[start:n]",
        {"f([1, 2, 3, 4, 5], 1, 2)": [2, 3], "f([9, 8, 7, 6], 2, 2)": [7, 6]},
    ),
    (
        "not taken up",
        "def f(x, steps):\n for _ in range(steps):\n  y = 2 * x + 1\n return y",
        {"f(1, 2)": 7, "f(0, 3)": 7, "f(2, 1)": 5, "f(1, 4)": 31, "f(3, 2)": 15},
    ),
    (
        "changed meanwhile",
        "def f(x, n, k):\n for _ in range(k):\n  x = x - x / n\n return x",
        {"f(8.0, 4, 1)": 6.0, "f(8.0, 4, 2)": 4.0, "f(6.0, 3, 3)": 0.0, "f(4.0, 8, 3)": 2.5},
    ),
    (
        "first for last",
        "def f(x, d):\n return np.flatnonzero(x == d)[-1]",
        {"f(np.array([1, 2, 2, 1]), 1)": 0, "f(np.array([3, 2, 2]), 2)": 1, "f(np.array([7, 7, 0, 7]), 7)": 0},
    ),
    (
        "values for places",
        "def f(x, n):\n return [x[i] for i in range(len(x)) if x[i] > n]",
        {"f([5, 1, 9], 3)": [0, 2], "f([7, 8, 1, 9], 7)": [1, 3]},
    ),
    (
        "lines swapped",
        "def f(x):\n x = np.where(x < 0.3, 0, x)\n return x / x.max()",
        {
            "f(np.array([0.2, 0.5, 0.1]))": [0.4, 1, 0],
            "f(np.array([2.0, 0.8, 0.5]))": [1, 0.4, 0],
            "f(np.array([0.5, 0.16, 0.1, 0.3]))": [1, 0.32, 0, 0.6],
        },
    ),
    (
        "plus for minus",
        "def f(x, d):\n p = np.pad(x, 2)\n return p[2 + d : 5 + d, 2 + d]",
        {
            "f(np.arange(1, 10).reshape(3, 3), -1)": [5, 8, 0],
            "f(np.arange(1, 10).reshape(3, 3), 0)": [1, 4, 7],
            "f(np.arange(2, 11).reshape(3, 3), -2)": [10, 0, 0],
        },
    ),
    (
        "wrong axis",
        "def f(x):\n return x / x.sum(axis=0)",
        {
            f"f({A})": TABLE / TABLE.sum(axis=1, keepdims=True),
            f"f({A} + 1)": [[2 / 9, 3 / 9, 4 / 9], [5 / 19, 6 / 19, 8 / 19]],
        },
    ),
    (
        "neighbouring function",
        "def f(x):\n return x - x.mean()",
        {"f(np.array([1.0, 2, 9]))": [-1, 0, 7], "f(np.array([0.0, 4, 5, 5]))": [-4.5, -0.5, 0.5, 0.5]},
    ),
    (
        "and for or",
        "def f(x, y):\n return np.sum((x == 1) | (y == 1))",
        {
            "f(np.array([1, 1, 0]), np.array([1, 0, 0]))": 1,
            "f(np.array([1, 1, 1]), np.array([1, 1, 0]))": 2,
            "f(np.array([1, 0]), np.array([0, 1]))": 0,
        },
    ),
    (
        "loops apart",
        "def f(x, steps):\n ds = []\n for s in steps:\n  ds.append(s * x)\n for d in ds:\n  x = x - d\n return x",
        {"f(8.0, [0.5, 0.5])": 2.0, "f(9.0, [0.5, 0.1])": 4.05, "f(2.0, [0.1])": 1.8},
    ),
    (
        "lines swapped",
        "def f(x):\n y = x / x.max()\n low = np.median(y)\n y = np.clip(y - low, 0, 1)\n return np.round(y, 3)",
        {
            "f(np.array([0.1, 0.1, 0.3, 0.2]))": [0, 0, 1, 0.333],
            "f(np.array([0.2, 0.2, 0.2, 0.8, 0.4]))": [0, 0, 0, 1, 0.333],
        },
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
    (
        "half of the pairs",
        "def f(t):\n m = -1\n for k in range(3):\n  for j in range(k + 1, 3):\n   m = max(m, t[k][j])\n return m",
        {"f([[9, 1, 2], [3, 9, 0], [1, 5, 9]])": 5, "f([[9, 1, 2], [7, 9, 0], [1, 5, 9]])": 7, "f([[0, 4, 1]] * 3)": 4},
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
    (
        "one for many",
        "def f(h, w):\n n = (h + 4) * (w + 4) - h * w\n return [-1 / n] * n",
        {"f(2, 3)": [-6 / 36] * 36, "f(1, 1)": [-1 / 24] * 24},
    ),
    (
        "place for value",
        "def f(x):\n t = 0\n for i in range(len(x)):\n  t += 2 * i\n return t",
        {"f([1, 2, 4])": 14, "f([5, -1])": 8, "f([9])": 18},
    ),
    (
        "value for place",
        "def f(x, y):\n t = 0\n for i in x:\n  t += x[i] * y[i]\n return t",
        {"f([1, 2, 4], [1, 1, 2])": 11, "f([5, -1], [3, 1])": 14, "f([9], [2])": 18},
    ),
    (
        "inverse asked for",
        "def f(s, p):\n z = 1 / (1 + math.exp(-p))\n return z - s",
        {"f(10, 0.5)": -10, "f(0, 0.9)": 2.1972246, "f(-3, 0.25)": 1.9013877},
    ),
    (
        "one side only",
        "def f(g, x, h=0.5):\n here = g(x)\n there = g(x + h)\n return (there - here) / (2 * h)",
        {"f(lambda x: x * x, 3)": 6.0, "f(lambda x: 5 - 3 * x, 1)": -3.0},
    ),
    (
        "factor of another line",
        "def f(a, w):\n e = 1.0\n out = []\n for k in range(3):\n"
        "  out.append(e * a[k] * (1 - a[k]))\n  e = e * w[k]\n return out",
        {"f([0.5, 0.2, 0.5], [2, 4, 1])": [0.25, 0.08, 0.08], "f([0.5, 0.5, 0.1], [4, 4, 1])": [0.25, 0.25, 0.09]},
    ),
    (
        "equals left out",
        "def f(x):\n best = max(x)\n return best - max([v for v in x if v != best])",
        {"f([1, 5, 3])": 2, "f([4, 4, 1])": 0, "f([0, 9, 9])": 0},
    ),
    (
        "equals left out",
        "def f(x):\n return x.max() - max(x[x != x.max()])",
        {"f(np.array([1, 5, 3]))": 2, "f(np.array([4, 4, 1]))": 0, "f(np.array([0, 9, 9]))": 0},
    ),
    (
        "not on the diagonal",
        "def f(t):\n return t.max(axis=1) / t.sum(axis=1)",
        {"f(np.array([[3, 1], [4, 1]]))": [0.75, 0.2], "f(np.array([[1, 3], [1, 1]]))": [0.25, 0.5]},
    ),
    (
        "* for @",
        "def f(x, d):\n return (x @ d.T).sum(axis=1)",
        {f"f({A}, {A} + 1)": (TABLE * (TABLE + 1)).sum(axis=1), f"f({A}, 2 * {A})": 2 * (TABLE**2).sum(axis=1)},
    ),
    (
        "not taken up",
        "def f(x, n):\n out = [x]\n for _ in range(n):\n  out.append(2 * x + 1)\n return out",
        {"f(1, 3)": [1, 3, 7, 15], "f(0, 2)": [0, 1, 3], "f(5, 0)": [5]},
    ),
    (
        "always the same one",
        "def f(x):\n return [(n, x[0]) for n in x[1:]]",
        {"f([7, 5, 2])": [(5, 7), (2, 5)], "f([1, 9])": [(9, 1)], "f([3, 3, 4])": [(3, 3), (4, 3)]},
    ),
    (
        "values for places",
        "def f(x, p):\n return [i for i in range(len(x)) if i not in x[p]]",
        {"f(np.array([5, 7, 5]), [0])": [1, 2], "f(np.array([2, 0, 9, 3]), [1, 2])": [0, 3]},
    ),
    (
        "another count",
        "def f(d, a):\n t = d.T @ a\n return t / t.size",
        {f"f({A}, {A})": TABLE.T @ TABLE / 2, f"f({A} + 1, {A})": (TABLE + 1).T @ TABLE / 2},
    ),
]


@pytest.mark.parametrize(("kind", "source", "calls"), SLIPS, ids=[f"{slip[0]} {n}" for n, slip in enumerate(SLIPS)])
def test_slip_is_named_with_its_line(kind, source, calls, cause_of):
    found = cause_of(source, calls)
    assert found and found.kind == kind, found
    assert found.line and found.line in " ".join(source.split())
    assert len(found.why) < 200


def test_every_kind_has_a_price():
    assert {slip[0] for slip in SLIPS} <= COSTS.keys()


def test_right_answer_is_never_looked_at(cause_of):
    assert cause_of("def f(x):\n t = 0\n for v in x:\n  t += v\n return t", TOTALS) is None
