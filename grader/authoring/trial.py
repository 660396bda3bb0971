"""Trying an answer in a question's checks, without a kernel: in a copy of the reference's namespace."""

import contextlib
import signal
from collections.abc import Iterator
from typing import Any

import numpy as np

from grader.authoring.exercise import Question
from nnlib.check.call import fresh
from nnlib.check.cause import TRIAL
from nnlib.check.learners_error import sentence_of
from nnlib.check.run_check import run_check
from nnlib.check.run_source import quietly, run_source
from nnlib.check.verdict import Verdict

SECONDS = 20
LARGE = 1_000_000


class OutOfTime(KeyboardInterrupt):
    """Passes through the checks, which catch every other error of an answer."""


def tried(
    question: Question,
    answer: str,
    check: str,
    namespace: dict[str, Any],
    seconds: float = SECONDS,
    cause: bool = False,
) -> Verdict:
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
    cause : bool
        Whether the check also looks for the cause in the answer's source, as it does in a notebook; that takes longer.

    Returns
    -------
    Verdict
        Of an answer that is right the message is all that the check printed.
    """
    own = {name: fresh(value) if _changeable(value) else value for name, value in namespace.items()}
    own |= {"In": ["", answer]} if cause else {TRIAL: True}  # a notebook keeps the cells that were run
    try:
        with time_limit(seconds), quietly(), np.errstate(all="ignore"):
            run_source(answer, own, f"{question.id} answer")
        with time_limit(seconds):
            return run_check(check, own, question.id, f"{question.id} check")
    except OutOfTime:
        return Verdict(question.id, "stopped", f"✗ {question.id}: took longer than {seconds:g} s")
    except (Exception, SystemExit) as error:
        return Verdict(question.id, "stopped", f"✗ {question.id}: {sentence_of(error)}")


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
