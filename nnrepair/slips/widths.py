"""Widths of a rim: off by one wherever they come in, or counted on one side only."""

import ast
from collections.abc import Iterator
from typing import Any

from nnrepair.building import constant
from nnrepair.edit import Change, Edit, Slot, slots
from nnrepair.scope import Scope


def off_by_one(scope: Scope) -> Iterator[Edit]:
    """A width that stands in several places, once and doubled, and is off by one in all of them."""
    places: dict[Any, list[Slot]] = {}
    for slot in slots(scope.tree):
        inside = isinstance(slot.parent, ast.BinOp) and isinstance(slot.parent.op, (ast.Add, ast.Sub))
        if inside and isinstance(slot.node, ast.Constant) and type(slot.node.value) is int:
            places.setdefault(slot.node.value, []).append(slot)
    for width in [value for value in places if value in (1, 2, 3) and len(places[value]) > 1]:
        for right in (width + 1, width - 1) if width > 1 else (2,):  # from 1 to 0 is a `1` too many
            once = [slot.put(constant(right)) for slot in places[width]]
            both = [slot.put(constant(2 * right)) for slot in places.get(2 * width, [])]
            why = f"`{width}` is off by one, here and wherever this width comes in"
            for changes in (once + both, once) if both else (once,):
                yield Edit("width off by one", places[width][0].node, why, tuple(changes))


def one_side_counted(scope: Scope) -> Iterator[Edit]:
    """`(height + 2) * (width + 2)` where the 2 comes in on both sides."""
    for node in ast.walk(scope.tree):
        if not (isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult)):
            continue
        sums: list[Any] = [part for part in (node.left, node.right) if isinstance(part, ast.BinOp)]
        added = [getattr(part.right, "value", None) for part in sums if isinstance(part.op, (ast.Add, ast.Sub))]
        if len(added) == 2 and type(added[0]) is int and added[0] == added[1]:
            changes = tuple(Change(part, "right", constant(2 * added[0])) for part in sums)
            why = f"`{added[0]}` comes in once in each of these, where it comes in on both sides"
            yield Edit("one side counted", node, why, changes)
