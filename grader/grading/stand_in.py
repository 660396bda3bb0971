"""The reference answer in the sandbox, in place of one that failed: it is asked from there, it never goes there."""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

from grader.submissions.python_source import names_read
from grader.trial import time_limit


def stand_in(reference: Any, seconds: float) -> Any:
    """A plain value as it is; a function that answers calls from the sandbox, each within so many seconds."""
    return _bounded(reference, seconds) if callable(reference) else reference


def _bounded(reference: Callable, seconds: float) -> Callable:
    @wraps(reference)
    def ask(*arguments, **keywords):
        with time_limit(seconds):
            return reference(*arguments, **keywords)

    return ask


def failed_below(names: Iterable[str], answers: dict[str, str | None]) -> list[str]:
    """What stood in for a question that uses these names: failed answers' names, also those its answers rest on.

    Parameters
    ----------
    names : iterable of str
        That stand in the question's answer and checks.
    answers : dict of str to (str or None)
        By name, the source of the earlier answer that defines it; None where it failed.
    """
    found, seen, waiting = set(), set(), list(names)
    while waiting:
        name = waiting.pop()
        if name in answers and name not in seen:
            seen.add(name)
            if answers[name] is None:
                found.add(name)
            else:
                waiting += names_read(answers[name])
    return sorted(found)
