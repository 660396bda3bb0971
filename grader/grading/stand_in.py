"""The reference answer in the sandbox, in place of one that failed: it is asked from there, it never goes there."""

import contextlib
import resource
from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from pathlib import Path
from typing import Any

from grader.authoring.trial import time_limit
from grader.python_source import names_read

MORE_MB = 1024  # of memory that a call may take: it comes from the sandbox, with arguments of any size


def stand_in(reference: Any, seconds: float) -> Any:
    """A plain value as it is; a function that answers calls from the sandbox, each within so many seconds."""
    return _bounded(reference, seconds) if callable(reference) else reference


def _bounded(reference: Callable, seconds: float) -> Callable:
    @wraps(reference)
    def ask(*arguments, **keywords):
        with time_limit(seconds), _memory_limit():
            return reference(*arguments, **keywords)

    return ask


@contextlib.contextmanager
def _memory_limit() -> Iterator[None]:
    """Let this process grow by no more than so much."""
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    now = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    most = now + (MORE_MB << 20)
    resource.setrlimit(resource.RLIMIT_AS, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


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
