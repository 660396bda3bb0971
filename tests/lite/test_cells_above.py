"""Which cells above a cell it rests on."""

import json
from importlib.util import module_from_spec, spec_from_file_location

import pytest

from tests.support.browser import ROOT

FILE = ROOT / "book" / "page_python" / "page_kernel" / "cells_above.py"  # its package starts in the browser alone


@pytest.fixture(scope="module")
def needed_above():
    spec = spec_from_file_location("cells_above", FILE)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return lambda above, source: dict(json.loads(module.needed_above(json.dumps(above), source)))


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
