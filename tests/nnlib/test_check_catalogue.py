"""A catalogued mistake is named, by what it answers."""

import json

import numpy as np
import pytest

from nnlib import check
from nnlib.check import catalogue as catalogue_of_mistakes
from nnlib.check.cause import TRIAL
from nnlib.check.fingerprint import alike, fingerprint
from nnlib.check.run_source import run_source


@pytest.fixture
def catalogue(tmp_path, monkeypatch):
    """A catalogue with one mistake in two checks: 12 and right, or an error and right."""
    file = tmp_path / "mistakes.json"
    mistakes = [
        {"name": "the biases are left out", "hint": "Count b too.", "outcomes": [["n", "i", [], [12]], True]},
        {"name": "lists are added", "hint": "Use zip.", "outcomes": [["error", "TypeError", "no"], True]},
    ]
    file.write_text(json.dumps({"count": mistakes}))
    monkeypatch.setattr(catalogue_of_mistakes, "FILE", file)
    catalogue_of_mistakes.catalogue.cache_clear()
    yield file
    catalogue_of_mistakes.catalogue.cache_clear()


def told(first, second=1, question="count", hidden=False):
    with pytest.raises(check.Wrong) as wrong, check.question(question, hidden=hidden) as q:
        q.value("n", first, 13)
        q.value("m", second, 1)
    return wrong.value


def test_answer_like_a_mistake_gets_its_name_and_hint(catalogue):
    wrong = told(12)
    assert wrong.mistake == "the biases are left out"
    assert str(wrong) == "✗ count: n is 12, expected 13. Known mistake: “the biases are left out”. Count b too."


def test_whole_number_with_a_point_is_as_good(catalogue):
    assert told(12.0).mistake == "the biases are left out"


@pytest.mark.parametrize("answer", [12.5, True, "12", [12], None])
def test_other_answers_are_not_taken_for_it(catalogue, answer):
    assert told(answer).mistake is None


def test_of_values_apart_the_first_wrong_one_may_be_a_mistakes_by_itself(catalogue):
    wrong = told(12, second=2)
    assert wrong.mistake == "the biases are left out"
    assert "In part a known mistake" in str(wrong)
    assert told(11, second=2).mistake is None


def test_of_a_functions_calls_every_one_must_be_alike(catalogue):
    with pytest.raises(check.Wrong) as wrong, check.question("count") as q:
        q.expect(lambda n: n, 12, gives=13)
        q.expect(lambda n: n, 2, gives=1)
    assert wrong.value.mistake is None


def test_other_question_and_hidden_checks_name_no_mistake(catalogue):
    assert told(12, question="other").mistake is None
    assert told(12, hidden=True).mistake is None


def test_part_by_part_an_answer_is_like_a_mistake(catalogue):
    outcomes = [["l", 2, ["n", "f", [2], [4.5, 7]], ["n", "f", [3], [9, 2.5, 6]]], True]
    catalogue.write_text(json.dumps({"pair": [{"name": "turned", "hint": "Which first?", "outcomes": outcomes}]}))
    catalogue_of_mistakes.catalogue.cache_clear()

    def mistake_of(*parts):
        with pytest.raises(check.Wrong) as wrong, check.question("pair") as q:
            q.expect(lambda: tuple(map(np.array, parts)), gives=(np.array([1.0, 7]), np.array([3.0, 4, 5])))
            q.true("a property", True)
        return wrong.value.mistake

    assert mistake_of([4.5, 7], [9, 2.5, 6]) == "turned"
    assert mistake_of([1.0, 7], [9, 2.5, 6]) == "turned"  # the other part is right
    assert mistake_of([4.5, 7], [9, 4, 6]) == "turned"  # and here one number is
    assert mistake_of([4.5, 7], [9, 8, 6]) is None  # one is neither right nor the mistake's
    assert mistake_of([4.5, 7], [9, 4, 5]) is None  # two numbers can be met by chance


def test_error_is_like_a_mistakes_error_only_with_its_text(catalogue):
    def answered(text):
        def add():
            raise TypeError(text)

        with pytest.raises(check.Wrong) as wrong, check.question("count") as q:
            q.expect(add, gives=1)
            q.value("m", 1, 1)
        return wrong.value.mistake

    assert answered("no") == "lists are added"
    assert answered("something else") is None


@pytest.mark.parametrize("content", [None, "", "[]", '{"count": 3}', '{"count": [{"name": "x"}]}'])
def test_missing_or_damaged_catalogue_only_loses_the_names(catalogue, content):
    catalogue.unlink() if content is None else catalogue.write_text(content)
    assert str(told(12)) == "✗ count: n is 12, expected 13"


def called_with(function):
    with pytest.raises(check.Wrong) as wrong, check.question("shape") as q:
        q.expect(function, np.array([[3.0, 1], [1, 3]]), gives=[1.0, 2])
    return wrong.value


def test_what_answers_alike_by_chance_is_told_by_more_calls(tmp_path, monkeypatch):
    tried = {TRIAL: True, "check": check, "np": np}
    source = "with check.question('shape') as q:\n    q.expect(f, np.array([[3.0, 1], [1, 3]]), gives=[1.0, 2])"
    with pytest.raises(check.Wrong) as wrong:
        run_source(source, tried | {"f": lambda grid: grid.sum(axis=0)}, "check")
    found = wrong.value.verdict
    mistake = {"name": "sums down", "hint": "Which axis?", "outcomes": found.outcomes, "probes": found.probes}
    (tmp_path / "mistakes.json").write_text(json.dumps({"shape": [mistake]}))
    monkeypatch.setattr(catalogue_of_mistakes, "FILE", tmp_path / "mistakes.json")
    catalogue_of_mistakes.catalogue.cache_clear()
    assert called_with(lambda grid: [sum(row[k] for row in grid) for k in (0, 1)]).mistake == "sums down"
    assert called_with(lambda grid: grid.sum(axis=1)).mistake is None  # the check's own grid is symmetric
    catalogue_of_mistakes.catalogue.cache_clear()


def test_poor_outcome_is_no_certain_mistake(catalogue):
    def add():
        raise TypeError("no")

    with pytest.raises(check.Wrong) as wrong, check.question("count") as q:
        q.expect(add, gives=1)
        q.value("m", 1, 1)
    assert "Perhaps the known mistake: “lists are added”" in str(wrong.value)


def test_fingerprint_of_many_numbers_sees_where_each_stands():
    grid = np.zeros((28, 28))
    grid[5, 9] = 1
    assert alike(fingerprint(grid), fingerprint(grid.copy()))
    assert not alike(fingerprint(grid), fingerprint(grid.T))
