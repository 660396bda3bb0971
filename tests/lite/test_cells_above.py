"""Which cells above a cell it rests on."""

import json
import sys
from importlib import import_module
from types import ModuleType

import pytest

from tests.support.browser import ROOT

FOLDER = ROOT / "book" / "page_python" / "page_kernel"


@pytest.fixture
def plan(monkeypatch):
    """A function of the cells' sources: of each that the last, or the one at `place`, rests on, what is known of it."""
    package = ModuleType("page_kernel")  # its own start needs the browser
    package.__path__ = [str(FOLDER)]
    monkeypatch.setitem(sys.modules, "page_kernel", package)
    needed_above = import_module("page_kernel.cells_above").needed_above

    def plan(sources, place=None):
        found = json.loads(needed_above(json.dumps(sources), len(sources) - 1 if place is None else place))
        return {n: (rests_on, undone_by) for n, rests_on, undone_by in found}

    yield plan
    for name in ("cells_above", "names_in_cell"):
        sys.modules.pop(f"page_kernel.{name}")


@pytest.fixture
def needed_above(plan):
    return lambda above, source: {n: rests_on for n, (rests_on, _) in plan([*above, source]).items()}


def test_those_that_give_its_names_and_what_they_rest_on(needed_above):
    above = ["import numpy as np", "a = np.ones(3)", "b = 2", "c = a + 1"]
    assert needed_above(above, "print(c)") == {0: [], 1: [0], 3: [1]}


def test_a_function_s_own_names_are_nobody_s(needed_above):
    above = ["def f(w):\n    total = w\n    return total + bias", "def g():\n    total = 1", "bias = 3"]
    assert needed_above(above, "total = f(1)") == {0: []}
    assert needed_above(["bias = 3", *above[:2]], "f(1)") == {0: [], 1: [0]}


@pytest.mark.parametrize(
    "change", ["net.train(1)", "net.layers[0].bias = 1", "for k in r:\n    net.step()", "net += 1"]
)
def test_a_cell_that_changes_a_name_s_object_counts(needed_above, change):
    assert needed_above(["net = 1", change, "print(net)"], "net")[1][0] == 0


def test_what_only_reads_or_waits_to_be_called_does_not(needed_above):
    assert needed_above(["net = 1", "x = net[0]", "def later():\n    net.train()", "net"], "net") == {0: []}


def test_a_cell_with_a_fault_runs_to_say_so(needed_above):
    assert needed_above(["a = 1", "b = ="], "print(a)") == {0: [], 1: []}


def test_the_nearest_cell_that_binds_a_name_and_what_changes_it_from_there(needed_above):
    above = ["net = 1", "net.train(1)", "net = 2", "net.train(2)"]
    assert needed_above(above, "print(net)") == {2: [], 3: [2]}


@pytest.mark.parametrize(
    "source", ["k = 1\nprint(k)", "for k in range(3):\n    print(k)", "with open(0) as k:\n    k.read()"]
)
def test_a_name_that_a_cell_binds_before_it_reads_it_is_its_own(needed_above, source):
    assert needed_above(["k = 0"], source) == {}
    assert needed_above(["k = 0"], f"print(k)\n{source}") == {0: []}


def test_a_name_that_may_stay_what_it_was_needs_both(needed_above):
    assert needed_above(["k = 0", "if True:\n    k = 1"], "k") == {0: [], 1: []}


def test_what_is_called_on_a_module_changes_nothing(needed_above):
    assert needed_above(["import numpy as np", "np.seterr('raise')"], "np.ones(3)") == {0: []}


def test_who_draws_random_numbers_changes_what_the_next_one_gets(needed_above):
    above = ["import numpy as np\nrng = np.random.default_rng(0)", "a = rng.random()", "b = 1"]
    assert needed_above(above, "c = rng.random()") == {0: [], 1: [0]}


def test_a_cell_below_that_changes_a_name_undoes_the_one_that_gave_it(plan):
    sources = ["net = 1", "b = 2", "print(net)", "net.train()", "net = b"]
    assert plan(sources, 2) == {0: ([], [3, 4])}
    assert plan(sources, 3) == {0: ([], [3, 4])}  # pressed twice it trains the same network, not on
    assert plan(["import numpy as np", "np.ones(3)", "import numpy as np"], 1) == {0: ([], [])}
