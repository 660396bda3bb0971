"""The known mistakes that answer every check as an answer does."""

import json
from collections.abc import Callable
from typing import Any


def in_full(mistakes: list[Any], outcomes: list, alike: Callable[[Any, Any], bool]) -> list[Any]:
    """The mistakes with these outcomes; where there are none, those that have them with 2 for 2.0, or 2.0 for 2."""
    known = [mistake for mistake in mistakes if alike(mistake.outcomes, outcomes)]
    mine = _with_points(outcomes)
    return known or [mistake for mistake in mistakes if alike(_with_points(mistake.outcomes), mine)]


def _with_points(outcomes):
    return json.loads(json.dumps(outcomes).replace('["n", "i", ', '["n", "f", '))
