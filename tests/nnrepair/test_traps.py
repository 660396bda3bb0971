"""Traps that are seen in a source without running it, and errors in plain words."""

import ast

import pytest

from nnrepair import Evidence, in_plain_words
from nnrepair.sources import Answer
from nnrepair.traps import traps

TRAPS = {
    "=+ for +=": "def f(x):\n t = 0\n t =+ x\n return t",
    "^ for **": "def f(x):\n return x ^ 2",
    "same list": "def f(x):\n return [[0] * 3] * x",
    "return in the loop": "def f(x):\n for v in x:\n  return v",
    "None kept": "def f(x):\n return x.sort()",
    "result thrown away": "def f(x):\n np.clip(x, 0, 1)\n return x",
    "name of a function": "def f(x):\n sum = 0\n return sum(x)",
    "list as a default": "def f(x, t=[]):\n t.append(x)\n return t",
    "rows cut twice": "def f(x):\n return x[1:3][2:4]",
    "seed not used": "def f(n, seed):\n rng = np.random.default_rng()\n return rng.random(seed)",
    "left to chance": "def f(x):\n return np.random.rand() * x",
    "best not updated": "def f(x):\n best = x[0]\n k = 0\n for v in x:\n  if v > best:\n   k = v\n return k",
    "input ignored": "def f(x, rate):\n return digits.test.images @ x",
    "no copy": "def f(x):\n y = x\n y[0] = 1\n return x, y",
    "comes back": "def f(x):\n return np.roll(x, 1)",
    "never used": "def f(x):\n for W, b in x:\n  t = W\n return t",
    "index −1": "def f(x):\n t = 0\n for i in range(9):\n  t += x[i - 1]\n return t",
}


@pytest.mark.parametrize(("kind", "source"), TRAPS.items(), ids=TRAPS)
def test_trap_is_seen_with_its_line(kind, source):
    found = next(traps(Answer(source, {"f"}), Evidence()))
    assert found.kind == kind
    assert found.line and len(found.why) < 200


@pytest.mark.parametrize(
    "source",
    [
        "def f(x):\n t = 0\n for v in x:\n  t += v\n return t",
        "def f(x):\n y = x.copy()\n y[0] = 1\n return x, y",
        "def f(n, seed):\n rng = np.random.default_rng(seed)\n return rng.random(n)",
        "def f(n, seed):\n return np.random.default_rng(seed).permutation(n)",
        "def f(x):\n best = x[0]\n for v in x:\n  if v > best:\n   best = v\n return best",
        "def f(x):\n seen = set()\n for v in x:\n  seen.add(v)\n return len(seen)",
        "def f(x):\n return [[0] * 3 for _ in range(x)]",
        "def f(x):\n for v in x:\n  if v > 1:\n   return v\n return 0",
    ],
)
def test_honest_lines_are_no_traps(source):
    assert not list(traps(Answer(source, {"f"}), Evidence()))


def test_whole_numbers_and_overflow_are_told_only_where_the_checks_saw_them():
    source = "def f(x):\n t = np.zeros(3, dtype=int)\n return np.where(x > 0, t, np.exp(x))"
    told = {
        fact: [found.kind for found in traps(Answer(source, {"f"}), Evidence(facts=frozenset([fact])))]
        for fact in ("whole", "overflow", "")
    }
    assert told == {"whole": ["whole numbers"], "overflow": ["both cases computed"], "": []}


@pytest.mark.parametrize(("source", "seen"), [
    ("def f(z):\n a = np.zeros_like(z)\n a[0] = 0.5\n return a", True),
    ("def f(z):\n return np.full_like(z, 0.5)", True),
    ("def f(z):\n return np.zeros_like(z)", False),
])  # fmt: skip
def test_an_array_like_another_cuts_off_only_what_is_written_into_it(source, seen):
    found = traps(Answer(source, {"f"}), Evidence(facts=frozenset(["whole"])))
    assert ("whole numbers" in [trap.kind for trap in found]) == seen


ERRORS = {
    "2(3)": "is a `*` missing",
    "range(2.0)": "whole number",
    "for i in 3: pass": "range(…)",
    "[1, 2] - 1": "knows no arithmetic",
    "[1, 2].sum()": "a list has no sum",
    "[1][2]": "counting begins at 0",
    "None + 1": "something is None",
    "a, b = 1, 2, 3": "zip, enumerate or an index",
    "np.zeros(2, 3)": "brackets of its own",
    "np.ones((2, 3)) @ np.ones((2, 3))": "do not fit",
    "np.ones(3) + np.ones(4)": "do not fit value by value",
    "np.ones(3)[1.0]": "an index must be a whole number",
    "if np.ones(3) > 0: pass": "one True or False",
    "math.exp(1)": "import math is missing",
    "D": "quotation marks",
    "np.ones(4).reshape(3, 2)": "do not fill the shape",
    "np.ones(3).sum(axis=1)": "there is no axis 1",
    "np.array([[1, 2], [3]], float)": "no array",
    "(3)[0]": "has no parts",
    "np.ones(3).append(1)": "a list has",
}


@pytest.mark.filterwarnings("ignore::SyntaxWarning")
@pytest.mark.parametrize(("line", "words"), ERRORS.items(), ids=ERRORS)
def test_error_is_told_in_plain_words(line, words):
    import numpy as np

    ast.parse(line)
    with pytest.raises(Exception) as caught:
        exec(compile(line, "<line>", "exec"), {"np": np})
    told = in_plain_words(f"{caught.type.__name__}: {caught.value}")
    assert words in told
    assert len(told) < 140
