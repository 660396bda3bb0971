"""Every exercise says in one sentence what is missing where nnlib, or what nnlib needs, is not installed."""

import builtins

import pytest

from grader.authoring.exercise import read_exercise, solutions


@pytest.mark.parametrize("missing", ["nnlib", "matplotlib"])
@pytest.mark.parametrize("path", solutions(), ids=lambda path: path.stem)
def test_missing_module_is_one_sentence_that_names_it(path, missing):
    def imported(name, *arguments, **keywords):
        if name.partition(".")[0] == "nnlib":
            raise ModuleNotFoundError(f"No module named {missing!r}", name=missing)
        return __import__(name, *arguments, **keywords)

    with pytest.raises(SystemExit) as stopped:
        exec(read_exercise(path).setup[0], {"__builtins__": vars(builtins) | {"__import__": imported}})
    sentence = str(stopped.value)
    assert sentence.startswith(f"Python finds no {missing} here. ")
    assert "\n" not in sentence
    assert sentence.endswith(".")
