"""Runs INSIDE the sandbox: the names that every notebook has, beside Python's own; they show nothing here."""

import ast
import contextlib
import inspect
from typing import Any


class Timing:
    """What `%timeit -o` gives: nothing is timed, as a mark does not rest on it."""

    average = best = worst = stdev = compile_time = 0.0
    loops = repeat = 1
    all_runs = timings = (0.0,)


class Shell:
    """Stands for IPython's: whatever is asked of it, nothing happens."""

    def magic(self, line: str) -> Any:
        return Timing() if line.split()[:1] == ["timeit"] else None

    def run_line_magic(self, name: str, line: str, *_: Any) -> Any:
        return self.magic(f"{name} {line}")

    def getoutput(self, command: str) -> list[str]:
        return []

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return lambda *arguments, **keywords: None


def notebook_names() -> dict[str, Any]:
    """`display`, `get_ipython` and what a notebook keeps of its inputs and outputs."""
    shell = Shell()
    return {
        "display": lambda *shown, **how: None,
        "get_ipython": lambda: shell,
        "In": [""],
        "Out": {},
        "_": "",
        "__": "",
        "___": "",
    }


def as_function(value: Any) -> Any:
    """A class that stands where a function is asked for is called like one; anything else is as it is."""
    if not (isinstance(value, type) and value.__module__ == "__main__"):
        return value

    def function(*arguments, **keywords):
        return value(*arguments, **keywords)

    function.__name__ = function.__qualname__ = value.__name__
    with contextlib.suppress(TypeError, ValueError):
        vars(function).update(__signature__=inspect.signature(value))
    return function


def run_cell(source: str, file: str, namespace: dict[str, Any]) -> None:
    """Run a cell as a notebook does, which lets it wait for coroutines at its top level."""
    code = compile(source, file, "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    waiting = eval(code, namespace)
    if waiting is not None:
        try:
            while True:
                waiting.send(None)
        except StopIteration:
            pass
