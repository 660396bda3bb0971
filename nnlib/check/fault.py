"""What a check found wrong: what was seen, and why it is so."""

from typing import Any, NamedTuple

from nnlib.check.call import Outcome
from nnlib.check.learners_error import sentence_of
from nnlib.check.shown import described, shown
from nnlib.check.verdict import Status


class Fault(NamedTuple):
    """One failed check.

    Attributes
    ----------
    what : str
        What was seen: the call, what it gave, what was expected.
    why : str
        The most likely cause; empty where `what` says it all.
    status : {"wrong", "not written", "not defined"}
    error : str
        The error that stopped it, and its line.
    """

    what: str
    why: str = ""
    status: Status = "wrong"
    error: str = ""

    def __str__(self) -> str:
        return f"{self.what}: {self.why}" if self.why else self.what


def fault_of_call(call: str, outcome: Outcome, want: Any, why: str | None) -> Fault | None:
    """The fault of calling a function, or None where its result is right and its inputs are as before."""
    if isinstance(outcome.error, NotImplementedError):
        return Fault(sentence_of(outcome.error), status="not written")
    if outcome.error is not None:
        what = f"{call} stops with an error"
        return Fault(what, sentence_of(outcome.error), error=sentence_of(outcome.error, in_words=False))
    names = list(outcome.arguments)
    changed = " and ".join(names[place] for place in outcome.changed)
    if why is None:
        return Fault(f"{call} changes its input {changed}", "work on a copy, or make a new array") if changed else None
    fault = _fault_of_value(f"{call} gives", outcome.result, want, why)
    return Fault(fault.what, f"{fault.why}; it also changes its input {changed}".lstrip("; ")) if changed else fault


def fault_of_value(start: str, got: Any, want: Any, why: str | None) -> Fault | None:
    """The fault of a value; `start` names it: "n_parameters is", "weighted_sum([2, -1], [0.5, 1], 3) gives"."""
    return None if why is None else _fault_of_value(start, got, want, why)


def _fault_of_value(start: str, got: Any, want: Any, why: str) -> Fault:
    told = shown(got), shown(want)
    if (got is not None and told[0] == described(got)) or told[1] == described(want) or told[0] == told[1]:
        return Fault(start.removesuffix(" gives").removesuffix(" is"), why)
    repeated = why.startswith("it is ") and ", expected " in why
    return Fault(f"{start} {told[0]}, expected {told[1]}", "" if repeated else why)
