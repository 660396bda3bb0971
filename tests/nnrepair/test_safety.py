"""What is run a second time, and what never is; changed answers end; the notebook is left as it is."""

import ast
import linecache

import numpy as np
import pytest

from nnrepair import Evidence, cause
from nnrepair.bench import own_copy
from nnrepair.sources import answer_of
from nnrepair.unsafe import runs_once_only

TOTALS = {"f([1, 2, 4])": 7, "f([5, -1])": 4}


@pytest.mark.parametrize(
    "line",
    [
        "plt.plot([1])",
        "open('a.txt', 'w')",
        "name = input()",
        "time.sleep(3)",
        "plots.digits(x)",
        "np.savetxt('a', x)",
        "global t",
        "os.remove('a')",
        "get_ipython().run_cell('1')",
    ],
)
def test_what_draws_reads_or_waits_is_not_run_again(line):
    assert runs_once_only(ast.parse(f"def f(x):\n    {line}\n    return x"))


def test_what_only_computes_or_prints_is():
    assert not runs_once_only(ast.parse("import numpy as np\ndef f(x):\n    print(x)\n    return np.sum(x)"))


def test_nothing_is_printed_again(cause_of, capsys):
    assert cause_of("def f(x):\n t = 0\n for v in x:\n  print('seen', v)\n  t += v\n  return t", TOTALS)
    assert capsys.readouterr().out == "seen 1\n"  # by the check itself


def test_loop_that_a_change_makes_endless_ends(cause_of):
    source = "def f(x):\n n = 0\n while n < 5:\n  x = x + 1\n  n = n + 1\n  x = x + n\n return x * 0.1"
    assert cause_of(source, {"f(1)": 1.7, "f(2)": 1.9, "f(3)": 99}) is None


def test_notebook_stays_as_it_is(cause_of):
    kept = [3, 1, 2]
    cause_of("def f(x):\n kept.append(1)\n return x + 1", {"f(1)": 1, "f(7)": 7}, kept=kept)
    assert kept == [3, 1, 2, 1]  # by the check itself


def test_lists_and_generators_are_copied_and_large_arrays_are_not():
    values, rng, large = [1, [2]], np.random.default_rng(0), np.zeros(200_000)
    other = own_copy(values)
    other[1].append(3)
    own_copy(rng).random()
    assert values == [1, [2]] and rng.random() == np.random.default_rng(0).random()
    assert own_copy(large) is large


def test_function_from_a_file_or_of_another_notebook_has_no_source(tmp_path):
    source = "def f(x):\n    return x + 1\n"
    (tmp_path / "proxy.py").write_text(source)
    file = str(tmp_path / "proxy.py")
    linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)
    notebook: dict = {}
    exec(compile(source, file, "exec"), notebook)
    assert answer_of(["f"], notebook, "<check>") is None
    linecache.cache["<f>"] = (len(source), None, source.splitlines(keepends=True), "<f>")
    exec(compile(source, "<f>", "exec"), other := {})
    assert answer_of(["f"], {"f": other["f"]}, "<check>") is None
    assert answer_of(["f"], other, "<check>").names == {"f"}


def test_checks_own_values_cannot_be_taken_for_the_answers(cause_of):
    source = "def f(x):\n wants = x\n return wants[0] * 0"
    found = cause_of(source, {"f([4, 2])": 4, "f([7, 2])": 7, "f([1, 2])": 1})
    assert found is None or found.kind != "line too many"


def test_where_many_different_changes_would_do_nothing_is_claimed(cause_of):
    assert cause_of("def f(x):\n return x", {"f(0)": 1}) is None


def test_slow_check_is_not_run_again():
    source = "def f(x):\n return x - 1\n"
    linecache.cache["<slow>"] = (len(source), None, source.splitlines(keepends=True), "<slow>")
    notebook: dict = {"runs": []}
    exec(compile(source, "<slow>", "exec"), notebook)
    check = compile("runs.append(1)\nassert f(1) == 2, 0", "<check>", "exec")
    assert cause(check, notebook, ["f"], lambda error: 0, Evidence(seconds=2.0), {}) is None
    assert notebook["runs"] == []
