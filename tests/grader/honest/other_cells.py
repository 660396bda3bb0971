"""Answers that lean on what stands in the student's other cells."""

from tests.support.messy_notebook import answer, own

DOT = "def weighted_sum(w, a, b):\n    return {} + b"
LEANS = {
    "constant": ("START = 0", "np.dot(w, a) + START"),
    "constant reckoned": ("N = 28\nPIXELS = N * N\nNONE = PIXELS - 784", "np.dot(w, a) + NONE"),
    "constant that is an array": ("EMPTY = np.zeros((28, 28))", "np.dot(w, a) + EMPTY[0, 0]"),
    "constant with a type": ("START: float = 0.0", "np.dot(w, a) + START"),
    "two names at once": ("FIRST, SECOND = 0, 1", "np.dot(w, a) * SECOND + FIRST"),
    "names in a chain": ("P = Q = 0", "np.dot(w, a) + P + Q"),
    "lambda": ("dot = lambda x, y: sum(p * q for p, q in zip(x, y))", "dot(w, a)"),
    "function": ("def dot(x, y):\n    return np.sum(np.multiply(x, y))", "dot(w, a)"),
    "function with a decorator": ("@np.vectorize\ndef times(x, y):\n    return x * y", "times(w, a).sum()"),
    "decorator of one's own": (
        "import functools\ndef twice(f):\n    return functools.wraps(f)(lambda *x: f(*x) * 2)\n"
        "@twice\ndef half(x, y):\n    return np.dot(x, y) / 2",
        "half(w, a)",
    ),
    "function with a cache": (
        "from functools import cache\n@cache\ndef one():\n    return 1.0",
        "np.dot(w, a) * one()",
    ),
    "class": (
        "class Vector:\n    def __init__(self, x):\n        self.x = np.asarray(x)\n"
        "    def dot(self, other):\n        return float(self.x @ other.x)",
        "Vector(w).dot(Vector(a))",
    ),
    "dataclass": (
        "from dataclasses import dataclass\n@dataclass\nclass Start:\n    value: float = 0.0\nstart = Start()",
        "np.dot(w, a) + start.value",
    ),
    "named tuple": (
        "from collections import namedtuple\nP = namedtuple('P', 'x y')\np = P(0, 1)",
        "np.dot(w, a) * p.y + p.x",
    ),
    "import": ("import math", "math.fsum(x * y for x, y in zip(w, a))"),
    "import under another name": ("import numpy.linalg as la", "la.multi_dot([w, a])"),
    "import of everything": ("from math import *", "fsum(x * y for x, y in zip(w, a)) + floor(0.5)"),
    "import inside a try": (
        "try:\n    import math\nexcept ImportError:\n    math = None",
        "math.fsum(np.multiply(w, a))",
    ),
    "import that is not there": (
        "try:\n    import torch\nexcept ImportError:\n    torch = None",
        "np.dot(w, a) * (1 if torch is None else 1)",
    ),
    "condition": ("if True:\n    def dot(x, y):\n        return np.dot(x, y)", "dot(w, a)"),
    "loop": ("SQUARES = []\nfor i in range(3):\n    SQUARES.append(i * i)", "np.dot(w, a) + SQUARES[0]"),
    "with": ("with np.errstate(all='ignore'):\n    nothing = np.float64(0)", "np.dot(w, a) + nothing"),
    "walrus": ("print(size := 1)", "np.dot(w, a) * size"),
    "comprehension": ("TABLE = {i: i for i in range(3)}", "np.dot(w, a) + TABLE[0]"),
    "list that grows": ("extra = []\nextra.append(0)", "np.dot(w, a) + extra[0]"),
    "array written into": ("shift = np.ones(2)\nshift[:] = 0", "np.dot(w, a) + shift[1]"),
    "global counter": (
        "calls = 0\ndef count_call():\n    global calls\n    calls += 1",
        "np.dot(w, a) + 0 * (count_call() or 0)",
    ),
    "partial": ("from functools import partial\ntimes = partial(np.dot)", "times(w, a)"),
    "a helper of a helper": ("def inner(x):\n    return outer(x)\ndef outer(x):\n    return x", "inner(np.dot(w, a))"),
    "a file it writes": ("np.save('zero.npy', np.zeros(1))\nzero = np.load('zero.npy')", "np.dot(w, a) + zero[0]"),
    "a plot": ("import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()\nSLOPE = 1", "np.dot(w, a) * SLOPE"),
    "random numbers of a seed": ("np.random.seed(1)\nzero = np.random.rand() * 0", "np.dot(w, a) + zero"),
    "a cell that stops": ("zero = 0\nprint(not_there)\nzero = 5", "np.dot(w, a) + zero"),
}
NOTEBOOKS = {f"leans on: {name}": [own(cell), answer(DOT.format(rest))] for name, (cell, rest) in LEANS.items()}
NOTEBOOKS |= {
    "leans on two cells": [own("ONE = 1"), own("TWO = ONE * 2"), answer(DOT.format("np.dot(w, a) * TWO / 2"))],
    "leans on a cell before the setup": [
        own("import math", before="setup"),
        answer(DOT.format("math.fsum(np.multiply(w, a))")),
    ],
    "leans on an import in the setup's cell": [
        lambda cells: cells[1].update(source=cells[1].source + "\nimport math\nSTART = 0"),
        answer(DOT.format("math.fsum(np.multiply(w, a)) + START")),
    ],
    "the second answer leans on a cell after the first check": [
        own("eight = int(weighted_sum([4, 2], [1, 1], 2))", before="count-answer"),
        answer("count = eight", "count"),
    ],
    "the second answer leans on the first's helper": [
        answer("def plus(x, y):\n    return x + y\n\n" + DOT.format("plus(np.dot(w, a), 0)")),
        answer("count = plus(6, 2)", "count"),
    ],
    "written from bottom to top": [own("LATE = 0", before="count-answer"), answer(DOT.format("np.dot(w, a) + LATE"))],
    "mended by a cell between answer and check": [
        answer("def weighted_sum(w, a, b):\n    return np.dot(w, a)"),
        own(
            "plain = weighted_sum\ndef weighted_sum(w, a, b):\n    return plain(w, a) + b".replace(
                "plain(w, a)", "plain(w, a, 0)"
            ),
            before="weighted-sum-check",
        ),
    ],
    "changes a name of the setup": [
        own("np.seterr(all='ignore')\nfrom numpy import dot as np_dot"),
        answer(DOT.format("np_dot(w, a)")),
    ],
    "tries things out that go wrong": [own("weighted_sum([1], [2], 3)"), own("1 / 0"), own("def broken(:")],
}
