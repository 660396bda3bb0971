"""What does not go with the rest: labels for targets, rows of other examples, a slope asked at an activation."""

import ast
from collections.abc import Iterator
from typing import Any

from nnrepair.building import binary, call, called_name, constant, part, root
from nnrepair.edit import Edit, Slot
from nnrepair.scope import Scope

SLOPES = ("sigmoid_slope", "sigmoid_derivative")


def labels_for_targets(slot: Slot, scope: Scope) -> Iterator[Edit]:
    """`cost(outputs, labels)`, where the cost compares with targets."""
    node, parent = slot.node, slot.parent
    given = isinstance(parent, ast.Call) and isinstance(slot.container, list) and called_name(parent) != "one_hot"
    if given and isinstance(node, (ast.Name, ast.Subscript, ast.Attribute)) and "label" in ast.unparse(node):
        why = f"`{scope.text(node)}` holds labels, one number each, where targets are needed: a row of ten each"
        yield Edit("labels for targets", node, why, (slot.put(call("one_hot", node)),))


def rows_of_others(slot: Slot, scope: Scope) -> Iterator[Edit]:
    """`gradients(parameters, images[chosen], targets[i : i + size])`: these targets are of other images."""
    node, parent = slot.node, slot.parent
    if not (isinstance(parent, ast.Call) and isinstance(slot.container, list)):
        return
    taken = _taken(node, scope.tree)
    for other in slot.container if taken is not None else ():
        chosen = other is not node and isinstance(other, ast.Subscript) and isinstance(other.slice, ast.Name)
        if chosen and ast.unparse(taken.slice) != other.slice.id and root(taken) != root(other):
            why = f"`{scope.text(node)}` is taken from other places than `{scope.text(other)}`: they do not go together"
            yield Edit("rows of others", node, why, (slot.put(part(taken.value, other.slice)),))


def _taken(node, tree) -> Any:
    """`targets[i : i + size]`, or the name that it was given; None elsewhere."""
    if isinstance(node, ast.Name):
        kept = (n.value for n in ast.walk(tree) if isinstance(n, ast.Assign) and _names(n.targets[0], node.id))
        node = next(kept, None)
    return node if isinstance(node, ast.Subscript) and isinstance(node.slice, (ast.Slice, ast.Name)) else None


def _names(target, own):
    return isinstance(target, ast.Name) and target.id == own


def slope_at_the_activation(slot: Slot, scope: Scope) -> Iterator[Edit]:
    """`sigmoid_slope(a)`, where a is squished already."""
    node = slot.node
    if called_name(node) in SLOPES and len(node.args) == 1:
        value = node.args[0]
        why = f"`{called_name(node)}` asks for the weighted sum, and `{scope.text(value)}` is squished already"
        slope = binary(value, ast.Mult, binary(constant(1), ast.Sub, value))
        yield Edit("slope at the activation", node, why, (slot.put(slope),))
