"""What the trusted kernel sees of an answer: functions that ask the sandbox, and errors at the learner's line."""

import builtins
import linecache
from collections.abc import Callable
from typing import Any

from grader.sandbox.inside.plain_data import identifier, sayable
from grader.sandbox.inside.protocol import signature_of

NEVER = (KeyboardInterrupt, GeneratorExit)
NOWHERE = "<frozen sandbox>", 1  # none of it is quoted
remembered: set[str] = set()  # what errors may quote; the reference's lines are in linecache too


def learners_function(call: Callable[[tuple, dict], Any], place: tuple, about: dict) -> Callable:
    """A function of the learner's, by its name and parameters.

    Parameters
    ----------
    call : callable
        Asks the sandbox.
    place : tuple
        Where it is: the peer and its number there.
    about : dict
        What the sandbox tells of it; not believed beyond a name's form.
    """

    def function(*arguments, **keywords):
        return call(arguments, keywords)

    function.__name__ = function.__qualname__ = identifier(about.get("name"), "function")
    signature = signature_of(about.get("parameters")) or signature_of([["arguments", 2], ["keywords", 4]])
    vars(function).update(other_side=place, __signature__=signature)
    return function


def learners_error(described: dict) -> BaseException:
    """The error an answer raised, made again with a traceback that ends at the learner's line."""
    error = _made_again(described)
    file, line = (described["file"], described["line"]) if has_place(described) else NOWHERE
    code = compile("\n" * (line - 1) + "raise error", file, "exec")
    try:
        exec(code, {"error": error})
    except BaseException as raised:
        here = raised.__traceback__
        error = raised.with_traceback(here.tb_next if here else None)
    return error


def has_place(described: dict | None) -> bool:
    """Whether a line of an answer's is known; only such lines are quoted."""
    file, line = (described or {}).get("file"), (described or {}).get("line")
    return isinstance(file, str) and file in remembered and type(line) is int and 0 < line < 100_000


def remember_source(source: str, name: str) -> None:
    """Let errors quote the lines of an answer's cell."""
    file = f"<{name}>"
    linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)
    remembered.add(file)


def _made_again(described):
    kinds = described.get("kinds")
    kinds = [kind for kind in kinds if isinstance(kind, str)] if isinstance(kinds, list) else []
    text = sayable(str(described.get("text", ""))[:500])
    base = next((found for kind in kinds if (found := _builtin(kind)) is not None), Exception)
    name = identifier(kinds[0] if kinds else "", "Exception")
    made = type(name, (base,), {"__init__": lambda self: None, "__str__": lambda self: text})
    return made()


def _builtin(name):
    kind = getattr(builtins, name, None)
    if isinstance(kind, type) and issubclass(kind, BaseException) and not issubclass(kind, NEVER):
        return None if kind in (BaseException, BaseExceptionGroup, ExceptionGroup) else kind
    return None
