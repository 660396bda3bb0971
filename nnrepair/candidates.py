"""Every slip that may stand in a learner's source, undone, the likeliest first."""

import ast
from itertools import combinations
from typing import Any

from nnrepair.costs import SAME_AGAIN, THROUGHOUT, TWO_OF_A_KIND
from nnrepair.edit import Edit, Slot, slots
from nnrepair.scope import Scope
from nnrepair.slips import OF_EXPRESSIONS, OF_LINES
from nnrepair.slips.names import sisters

# Two of these are one slip made twice: both axes, both indices, both ends.
IN_PAIRS = {
    "order of steps", "not the input", "n for n − 1", "transposed", "wrong axis", "axis missing", "brackets missing",
    "square missing", "whole numbers", "index off by one", "indices swapped", "sides swapped", "plus for minus",
    "* for @", "// for /", "unused name", "step too many", "column for line", "wrong at the limit", "number off by one",
    "part too many",
}  # fmt: skip
ON_ONE_LINE = {"indices swapped", "plus for minus", "sides swapped"}  # two of many on other lines would be luck
MOST_OF_A_KIND = 14


def candidates(tree: Any, source: str, others: dict[str, list[str]]) -> list[Edit]:
    """Every edit of a function, or of a cell without one.

    Parameters
    ----------
    tree : ast.AST
    source : str
        The cell's text.
    others : dict of str to list of str
        By name of a function, other functions of the learner's that it may be taken for.
    """
    scope = Scope(tree, source)
    found: list[tuple[Slot, Edit]] = []
    for slot in slots(tree):
        for family in OF_EXPRESSIONS:
            found += [(slot, edit) for edit in family(slot, scope)]
        found += [(slot, edit) for edit in sisters(slot, scope, others)]
    edits = [edit for _, edit in found] + _again(found) + _twice(found) + _throughout(found)
    for lines in OF_LINES:
        edits += lines(scope)
    return sorted(edits, key=lambda edit: edit.cost)


def _again(found):
    """The same change at all equal places."""
    alike: dict[tuple, list[Edit]] = {}
    for slot, edit in found:
        if len(edit.changes) == 1 and isinstance(edit.changes[0].value, ast.AST):
            alike.setdefault((edit.kind, ast.dump(slot.node), ast.dump(edit.changes[0].value)), []).append(edit)
    return [_together(group, SAME_AGAIN) for group in alike.values() if 1 < len(group) <= 6]


def _throughout(found):
    """Every `+` that should be `−`, or the other way round: a direction taken the wrong way."""
    alike: dict[tuple, list[Edit]] = {}
    for slot, edit in found:
        if edit.kind == "plus for minus" and len(edit.changes) == 1:
            alike.setdefault((edit.kind, type(slot.node.op)), []).append(edit)
    return [_together(group, THROUGHOUT) for group in alike.values() if 2 < len(group) <= 6]


def _twice(found):
    """Two changes of one kind."""
    alike: dict[str, list[Edit]] = {}
    for _, edit in found:
        if edit.kind in IN_PAIRS and len(edit.changes) == 1:
            alike.setdefault(edit.kind, []).append(edit)
    pairs = [
        pair
        for kind, group in alike.items()
        if len(group) <= MOST_OF_A_KIND
        for pair in combinations(group, 2)
        if len(group) == 2 or kind not in ON_ONE_LINE or pair[0].number == pair[1].number
    ]
    return [_together(pair, TWO_OF_A_KIND) for pair in pairs if pair[0].place is not pair[1].place]


def _together(edits, extra):
    dearest = max(edit.extra for edit in edits)
    return edits[0]._replace(changes=tuple(c for edit in edits for c in edit.changes), extra=dearest + extra)
