"""A check cell: one line when right, one plain sentence when wrong."""

from types import SimpleNamespace

import numpy as np
import pytest

from nnlib import check


def weighted_sum(w, a, b):
    return float(np.dot(w, a) + b)


def asked(function, *arguments, gives, **options):
    with check.question("weighted-sum") as q:
        q.expect(function, *arguments, gives=gives, **options)


def told(function, *arguments, gives, **options):
    with pytest.raises(check.Wrong) as wrong:
        asked(function, *arguments, gives=gives, **options)
    return str(wrong.value)


def test_right_answer_prints_one_line(capsys):
    with check.question("weighted-sum") as q:
        q.expect(weighted_sum, [2, -1], [0.5, 1], 3, gives=3.0)
        q.value("count", 8, 8)
        q.true("small", 8 < 9, "it is large")
    assert capsys.readouterr().out == "✓ weighted-sum: 3 visible checks passed\n"


def test_hidden_check_says_so(capsys):
    with check.question("weighted-sum", hidden=True) as q:
        q.value("count", 8, 8)
    assert capsys.readouterr().out == "✓ weighted-sum: 1 hidden check passed\n"


def test_wrong_answer_shows_call_result_expectation_and_cause():
    def forgetful(w, a, b):
        return float(np.dot(w, a))

    assert told(forgetful, [2, -1], [0.5, 1], 3, gives=3.0) == (
        "✗ weighted-sum: forgetful([2, -1], [0.5, 1], 3) gives 0.0, expected 3.0: the bias is missing"
    )


def test_long_arguments_are_left_out():
    sentence = told(lambda w, b: 5.0, np.zeros(784), 2, gives=3.0, label="784 pixels")
    assert "784 pixels: the function(…) gives 5.0, expected 3.0" in sentence


def test_number_with_a_point_is_no_whole_number_where_one_is_asked_for():
    assert "numbers with a point" in told(lambda n: (n / 1, 2), 14, gives=(14, 2), whole=True)
    assert "numbers with a point" in told(lambda n: [[0.0, n]], 14, gives=[[0, 14]], whole=True)
    with check.question("count") as q:
        q.expect(lambda n: (np.int64(n), 2), 14, gives=(14, 2), whole=True)
        q.expect(lambda n: np.array([n], np.uint8), 14, gives=[14], whole=True)
        q.expect(lambda n: [n / 1], 14, gives=[14])


def test_all_checks_are_collected():
    with pytest.raises(check.Wrong, match=r"\(2 of 3 checks fail\)") as wrong, check.question("count") as q:
        q.value("a", 1, 2)
        q.value("b", 2, 2)
        q.value("c", 2, 5.5)
    assert wrong.value.outcomes[1] is True
    assert len(wrong.value.outcomes) == 3


def test_jupyter_shows_one_line_and_no_traceback():
    with pytest.raises(check.Wrong) as wrong:
        asked(weighted_sum, [1], [1], 1, gives=5)
    assert wrong.value._render_traceback_() == [str(wrong.value)]


def test_function_that_changes_its_input_is_told_which():
    def scaled(w, a):
        w *= 2
        return float(w @ a)

    sentence = told(scaled, np.array([1.0, 2.0]), np.array([3.0, 4.0]), gives=22.0)
    assert "changes its input w: work on a copy" in sentence


def test_checks_own_arrays_survive_a_function_that_changes_them():
    own, parameters = np.array([1.0, 2.0]), [(np.ones(2), np.ones(1))]

    def spoil(w, layers):
        w[:] = 0
        layers[0][0][:] = 0
        layers.clear()
        return 1.0

    assert "w and layers" in told(spoil, own, parameters, gives=1.0)
    assert own.tolist() == [1.0, 2.0]
    assert parameters[0][0].tolist() == [1.0, 1.0]


def test_very_large_input_is_locked():
    def spoil(images):
        images[0] = 1
        return 1.0

    assert "it changes its input" in told(spoil, np.zeros(1_000_001), gives=1.0)


def test_generator_of_random_numbers_is_copied():
    rng = np.random.default_rng(1)
    wanted = np.random.default_rng(1).normal(size=3)
    asked(lambda rng: rng.normal(size=3), rng, gives=wanted)
    asked(lambda rng: rng.normal(size=3), rng, gives=wanted)


def test_error_in_the_answer_is_told_with_its_line():
    def broken(w):
        return w + undefined  # noqa: F821

    sentence = told(broken, 1, gives=1)
    assert "NameError: name 'undefined' is not defined (line " in sentence
    assert "`return w + undefined" in sentence


def test_printing_and_warnings_of_an_answer_do_not_reach_the_line(capsys):
    def chatty(z):
        print("here")
        return 1 / (1 + np.exp(-z))

    asked(chatty, -1000.0, gives=0.0)
    assert capsys.readouterr().out == "✓ weighted-sum: 1 visible check passed\n"


@pytest.mark.parametrize("leave", [exit, lambda: (_ for _ in ()).throw(SystemExit)])
def test_answer_that_ends_python_does_not(leave):
    assert "it ends Python" in told(lambda: leave(), gives=1)


def test_browsers_python_whose_shell_has_no_way_out_checks_as_well(monkeypatch, capsys):
    shell = SimpleNamespace()
    monkeypatch.setattr("nnlib.check.ways_out.current_shell", lambda: shell)
    asked(weighted_sum, [2], [3], 1, gives=7.0)
    assert "it ends Python" in told(lambda: shell.ask_exit(), gives=1)
    assert vars(shell) == {}


def test_answer_that_asks_for_input_does_not_wait(monkeypatch):
    monkeypatch.setattr("builtins.input", lambda *_: pytest.fail("it waits"))
    assert "it asks for input(), and nobody is there to answer" in told(lambda: input("sum? "), gives=1)


def test_endless_recursion_is_told():
    def again(x):
        return again(x)

    assert "it calls itself without end" in told(again, 1, gives=1)


def test_unwritten_function_is_told():
    def empty(w):
        raise NotImplementedError("weighted-sum: your code here")

    assert told(empty, 1, gives=1) == (
        "✗ weighted-sum: not written yet: put your answer in place of `raise NotImplementedError(…)`"
    )


def run_cell(source, **names):
    """Run a check as a notebook's cell: its names are global."""
    exec(source, {"check": check, **names})


def test_unwritten_value_is_told_by_name_even_where_the_check_works_with_it():
    source = 'with check.question("count") as q:\n    q.true("two", len(str(count)) == 2, "not two")'
    with pytest.raises(check.Wrong, match=r"count: count is not written yet: put your answer in place of `\.\.\.`"):
        run_cell(source, count=...)


def test_missing_name_is_told_to_run_the_cells():
    with pytest.raises(check.Wrong, match="weighted_sum is not defined: run the setup cell and the answer cell first"):
        run_cell('with check.question("weighted-sum") as q:\n    q.expect(weighted_sum, 1, gives=1)')


def test_error_in_the_block_is_one_sentence():
    with pytest.raises(check.Wrong, match=r"x: TypeError: .*unsupported operand"), check.question("x"):
        len(None + 1)


def test_block_without_checks_is_the_authors_error():
    with pytest.raises(ValueError, match="has no checks"), check.question("x"):
        pass


def test_interrupt_is_not_swallowed():
    def interrupted():
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        asked(interrupted, gives=1)
