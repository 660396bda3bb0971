"""A cell's key lines are one to six lines that say its idea: by rule, or as the cell itself names them."""

import json

import pytest

from book._ext.chapter_cells.key_lines import MOST, key_lines, without_calls
from tests.support.browser import ROOT

LOOP = "s = 0.0\nfor j in range(784):\n    s += w[j] * a[j]"


def shown(source, tagged=None):
    return [source.split("\n")[number - 1] for number in key_lines(source, tagged)]


def test_a_short_cell_is_shown_whole():
    assert shown(f"{LOOP}\nprint(s)") == [*LOOP.split("\n"), "print(s)"]


def test_imports_and_what_only_prints_give_way_to_the_idea():
    prints = "\n".join(f"print('line {n}', s)" for n in range(4))
    assert shown(f"import numpy as np\n\nw, a = np.ones(3), np.ones(3)\n{LOOP}\n{prints}") == [
        "w, a = np.ones(3), np.ones(3)",
        *LOOP.split("\n"),
    ]


def test_a_function_is_shown_alone():
    function = "def rest(a, b):\n    return np.sqrt(((a - b) ** 2).sum())"
    assert shown(
        f"first = load()\nsecond = load()\nthird = load()\n\n\n{function}\n\n\nfourth = rest(first, second)"
    ) == [*function.split("\n")]


def test_lines_that_fit_are_preferred_to_longer_ones():
    long_line = f"names = [{', '.join(repr('a long name') for _ in range(8))}]"
    assert shown(f"{long_line}\ntotal = len(names)") == ["total = len(names)"]


def test_of_one_long_statement_the_beginning_is_shown():
    source = "table = [\n" + "".join(f"    {n},\n" for n in range(20)) + "]"
    assert shown(source) == source.split("\n")[:MOST]


def test_a_cell_can_name_its_key_lines():
    source = f"import time\nstart = time.time()\n{LOOP}\nprint(time.time() - start)"
    assert shown(source, ("for j", "s +=")) == LOOP.split("\n")[1:]
    for tagged in (("while", "s +="), ("for j", "return")):
        with pytest.raises(ValueError, match="begins with"):
            key_lines(source, tagged)


def test_a_question_and_its_imports_leave_what_later_cells_need():
    question = 'Quiz(\n    "a",\n    answer=count(3),\n)'
    source = f"import os\nfrom nnwidgets import Quiz\n\ndef count(x):\n    return x\n\n\n{question}"
    assert without_calls(source, ["Quiz"]) == "def count(x):\n    return x"
    assert without_calls('Quiz("a", answer="b")', ["Quiz"]) == ""


@pytest.mark.parametrize("path", sorted((ROOT / "chapters").glob("*.ipynb")), ids=lambda path: path.stem)
def test_every_cell_of_a_chapter_has_one_to_six_key_lines(path):
    for cell in json.loads(path.read_text("utf-8"))["cells"]:
        if cell["cell_type"] == "code":
            lines = key_lines("".join(cell["source"]), cell["metadata"].get("key_lines"))
            assert 1 <= len(lines) <= MOST, cell["id"]
