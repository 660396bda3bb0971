"""Every exercise says in one sentence what is missing where nnlib is."""

import sys

import pytest

from grader.exercise import read_exercise, solutions


@pytest.mark.parametrize("path", solutions(), ids=lambda path: path.stem)
def test_missing_nnlib_is_one_sentence(path, monkeypatch):
    monkeypatch.setitem(sys.modules, "nnlib", None)  # import nnlib raises ModuleNotFoundError
    with pytest.raises(SystemExit) as stopped:
        exec(read_exercise(path).setup[0], {})
    sentence = str(stopped.value)
    assert "nnlib" in sentence
    assert "\n" not in sentence
    assert sentence.endswith(".")
