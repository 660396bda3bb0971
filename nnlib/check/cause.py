"""Asking nnrepair for the cause of a wrong answer: once, when a visible check has failed."""

import time
from typing import TYPE_CHECKING, Any

from nnlib.check.fault import Fault
from nnlib.check.wrong import Wrong

if TYPE_CHECKING:
    from nnrepair import Finding

TRIAL = "_check_is_tried"  # a name among the notebook's while another answer is tried
APART = "_answers_run_apart"  # a name among the notebook's where answers run elsewhere, and their source is not here
TO_FIRST = "to the first fault"  # its value where a trial ends there


def cause_of(question: Any, first: Fault) -> "Finding | None":
    """The cause of a wrong answer in its source; None where none is found, or the source is not at hand."""
    if APART in question.notebook:
        return None
    from nnrepair import cause

    called = {name for name in question.reads if id(question.notebook.get(name)) in map(id, question.called)}
    names = dict.fromkeys([*sorted(called), *sorted(question.reads)])
    try:
        evidence = _evidence(question, first)
        return cause(question.code, question.notebook, names, _reached, evidence, {TRIAL: TO_FIRST})
    except Exception:  # a learner's source may be anything, and a check tells what it can without it
        return None


def _evidence(question, first):
    from nnrepair.evidence import Evidence, count, near, whole

    facts = {"overflow"} if "overflow" in str(first) else set()
    facts |= {"some"} if True in question.outcomes else set()
    facts |= {"whole" for result, want in question.seen if whole(result) and not whole(want)}
    wrong = [place for place, outcome in enumerate(question.outcomes) if outcome is not True]
    alone = len(wrong) == 1 < len(question.outcomes) and count(question.wants.get(wrong[0], ())) == 1
    facts |= {"one"} if alone else set()
    facts |= {"close" for got, want in question.seen if near(got, want)}
    facts |= {"limit"} if all(outcome is True or outcome[0] == "false" for outcome in question.outcomes) else set()
    return Evidence(
        passed=wrong[0],
        numbers=sum(count(want) for _, want in question.seen) + len(question.outcomes) - len(question.seen),
        seconds=time.process_time() - question.began,
        facts=frozenset(facts),
    )


def is_kind(name: str) -> bool:
    """Whether this is a kind of slip that a cause can have."""
    from nnrepair import KINDS

    return name in KINDS


def typed_wrong(value: Any, expected: Any, why: str) -> str:
    """Why a typed value is wrong: a slip of typing, or else `why`."""
    from nnrepair.values import typing_slip

    try:
        return typing_slip(value, expected) or why
    except Exception:  # a value may raise whenever it is touched
        return why


def common_cause(seen: list) -> str | None:
    """What is wrong with single numbers in the same way in all checks."""
    from nnrepair.values import together

    try:
        return together(seen)
    except Exception:  # a result may raise whenever it is touched
        return None


def degenerate(outcomes: list) -> bool:
    """Whether what came out is so poor that many causes give it: an error, zeros, or a bare yes or no."""

    def poor(outcome: Any) -> bool:
        if outcome is True or outcome[0] in ("error", "o", "false"):
            return True
        return outcome[0] == "n" and all(value in (0, "nan", "inf", "-inf") for value in outcome[3])

    return all(map(poor, outcomes))


def uncertain(outcomes: list) -> bool:
    """Whether a known mistake is one of many that may stand behind so poor an outcome; several sentences are better."""
    return degenerate(outcomes) and sum(outcome is not True and outcome[0] == "false" for outcome in outcomes) < 2


def _reached(error):
    return len(error.outcomes) - 1 if isinstance(error, Wrong) else -1
