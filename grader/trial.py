"""Trying an answer in a question's checks, without a kernel: in a copy of the reference's namespace."""

import contextlib
import io
import signal
from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np

from grader.exercise import Question
from nnlib.check import Wrong
from nnlib.check.call import fresh
from nnlib.check.run_source import run_source

SECONDS = 20
LARGE = 1_000_000


class OutOfTime(KeyboardInterrupt):
    """Passes through the checks, which catch every other error of an answer."""


class Verdict(NamedTuple):
    """What a check cell said.

    Attributes
    ----------
    passed : bool
    sentence : str
        Its printed line, or the sentence it raised.
    mistake : str
        The catalogued mistake it named, or empty.
    outcomes : list
        What each check found, as the catalogue keeps it.
    """

    passed: bool
    sentence: str
    mistake: str = ""
    outcomes: list = []  # noqa: RUF012


def tried(question: Question, answer: str, check: str, namespace: dict[str, Any], seconds: float = SECONDS) -> Verdict:
    """Run an answer and a check of it, all else from the reference.

    Parameters
    ----------
    question : Question
    answer : str
        Source of the answer cell.
    check : str
        Source of a visible or hidden check cell.
    namespace : dict
        The reference's; it is copied first.
    seconds : float
        After this the answer counts as wrong.
    """
    own = {name: fresh(value) if _changeable(value) else value for name, value in namespace.items()}
    printed = io.StringIO()
    try:
        with time_limit(seconds), contextlib.redirect_stdout(io.StringIO()), np.errstate(all="ignore"):
            run_source(answer, own, f"{question.id}-answer")
        with time_limit(seconds), contextlib.redirect_stdout(printed):
            run_source(check, own, f"{question.id}-check")
    except Wrong as wrong:
        return Verdict(False, str(wrong), wrong.mistake or "", wrong.outcomes)
    except OutOfTime:
        return Verdict(False, f"✗ {question.id}: took longer than {seconds:g} s")
    except Exception as error:
        return Verdict(False, f"✗ {question.id}: {type(error).__name__}: {error}")
    return Verdict(True, printed.getvalue())


@contextlib.contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise OutOfTime in the block after so many seconds."""

    def stop(*_):
        raise OutOfTime

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _changeable(value):
    """A mistake may change its input in place: small arrays and lists are copied, digits and networks shared."""
    return type(value) in (list, dict, np.random.Generator) or (isinstance(value, np.ndarray) and value.size <= LARGE)
