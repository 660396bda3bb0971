"""Calling a learner's function: on fresh copies, quietly, with every error caught."""

import copy
import inspect
from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np

from nnlib.check.run_source import quietly
from nnlib.check.ways_out import ways_out_closed

LARGE = 1_000_000  # values; a larger array is not copied but locked


class Outcome(NamedTuple):
    """What a call gave: a result or an error, and the parameters it changed.

    Attributes
    ----------
    result : object
    error : BaseException or None
    changed : list of int
        Places of the inputs that are no longer what they were.
    arguments : dict
        What it was called with, by parameter's name.
    """

    result: Any
    error: BaseException | None
    changed: list[int]
    arguments: dict[str, Any]


def called(function: Callable, arguments: tuple, keywords: dict) -> Outcome:
    """Call a function with copies of the arguments, so that neither it nor the check can disturb the other."""
    names = _named(function, arguments, keywords)
    own = [fresh(value) for value in arguments]
    own_keywords = {key: fresh(value) for key, value in keywords.items()}
    with quietly(), ways_out_closed(), np.errstate(all="ignore"):
        try:
            result, error = function(*own, **own_keywords), None
        except KeyboardInterrupt:
            raise
        except BaseException as caught:
            result, error = None, caught
    pairs = zip([*own, *own_keywords.values()], [*arguments, *keywords.values()])
    changed = [place for place, (after, before) in enumerate(pairs) if _differs(after, before)]
    return Outcome(result, error, changed, dict(zip(names, [*arguments, *keywords.values()])))


def fresh(value: Any) -> Any:
    """A copy that shares no memory; of a very large array a locked view; functions and other objects as they are."""
    if isinstance(value, np.ndarray):
        if value.size <= LARGE:
            return value.copy()
        view = value.view()
        view.flags.writeable = False
        return view
    if type(value) in (list, tuple):
        return type(value)(fresh(part) for part in value)
    if isinstance(value, (dict, set, np.random.Generator)):
        return copy.deepcopy(value)
    return value


def _named(function, arguments, keywords):
    """The parameter's name of each argument, or its place where the function does not say."""
    try:
        known = [
            parameter.name
            for parameter in inspect.signature(function).parameters.values()
            if parameter.kind in (parameter.POSITIONAL_ONLY, parameter.POSITIONAL_OR_KEYWORD)
        ]
    except (TypeError, ValueError):
        known = []
    places = [known[i] if i < len(known) else f"argument {i + 1}" for i in range(len(arguments))]
    return [*places, *keywords]


def _differs(after, before):
    """Whether an input is no longer what it was. Only what can be changed in place is looked at."""
    if isinstance(before, np.ndarray):
        if not isinstance(after, np.ndarray) or after.shape != before.shape or after.dtype != before.dtype:
            return True
        return bool(after.flags.writeable) and not np.array_equal(after, before, equal_nan=before.dtype.kind in "fc")
    if type(before) in (list, tuple):
        return type(after) is not type(before) or len(after) != len(before) or any(map(_differs, after, before))
    if isinstance(before, (dict, set, int, float, str)):
        return type(after) is not type(before) or (after != before and after == after)
    return False
