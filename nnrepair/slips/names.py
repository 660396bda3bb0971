"""One name for another, the course's data instead of what is given, a bias that is never used."""

import ast
from collections.abc import Iterator

from nnrepair.building import binary, call, called_name, constant, name, names_in, part, root
from nnrepair.edit import Edit, Slot
from nnrepair.scope import LONGEST, Scope

DATA = {"images": "labels", "labels": "images", "test": "train", "train": "test"}
MODULES = ("np", "numpy", "math", "nnlib", "plots")


def names(slot: Slot, scope: Scope) -> Iterator[Edit]:
    node = slot.node
    if not isinstance(node, ast.Name) or not isinstance(node.ctx, ast.Load) or slot.is_function or node.id in MODULES:
        return
    compared = slot.parent if isinstance(slot.parent, ast.Compare) else None
    beside = names_in(compared) - {node.id} if compared and len(ast.unparse(compared)) < LONGEST else set()  # x == x
    for other in scope.names:
        if other in (node.id, "_") or other in beside:
            continue
        if other in scope.unread:
            why = f"`{node.id}` stands here where `{other}` belongs, which is never used"
            yield Edit("unused name", node, why, (slot.put(name(other)),))
        else:
            why = f"`{node.id}` stands here, where {scope.origin(other)} is needed"
            yield Edit("another name", node, why, (slot.put(name(other)),))
    if node.id in scope.names and isinstance(slot.parent, (ast.Assign, ast.Return, ast.BinOp, ast.Call)):
        for place in (0, 1):
            why = f"`{node.id}` holds several things here, and only one of them is meant: an index is missing"
            yield Edit("index missing", node, why, (slot.put(part(node, constant(place))),))


def values_for_places(slot: Slot, scope: Scope) -> Iterator[Edit]:
    """`labels[i]` where `i` itself is asked for."""
    node = slot.node
    searched = isinstance(slot.parent, ast.Compare) and isinstance(slot.parent.ops[0], (ast.In, ast.NotIn))
    places = scope.names if searched else scope.loop_names
    if isinstance(node, ast.Subscript) and slot.is_read and getattr(node.slice, "id", "") in places:
        why = (
            f"`{scope.text(node)}` is what stands at the place, where the place `{scope.text(node.slice)}` is asked for"
        )
        yield Edit("values for places", node, why, (slot.put(node.slice),))


def places_for_values(slot: Slot, scope: Scope) -> Iterator[Edit]:
    """`i` where `x[i]` is asked for, and a loop over values that are used as places."""
    node, parent = slot.node, slot.parent
    if isinstance(node, ast.Name) and slot.is_read and node.id in scope.loop_names and slot.key != "slice":
        for own in [p for p in scope.parameters if f"len({p})" in scope.ranges]:
            why = f"`{node.id}` is the place; what stands there in `{own}` is needed"
            yield Edit("place for value", node, why, (slot.put(part(name(own), node)),))
    if isinstance(parent, (ast.For, ast.comprehension)) and slot.key == "iter" and isinstance(node, ast.Name):
        why = f"the loop goes through the values of `{node.id}`, and they are used as places"
        place = parent if isinstance(parent, ast.For) else node
        yield Edit("value for place", place, why, (slot.put(call("range", call("len", node))),))


def places_in_a_part(slot: Slot, scope: Scope) -> Iterator[Edit]:
    """`x[mask].argsort()`: places among those that the mask picks, and not in the whole."""
    node = slot.node
    searched = [n for n in ast.walk(scope.tree) if called_name(n) in ("argsort", "argmax", "argmin", "flatnonzero")]
    if not isinstance(slot.parent, ast.Return) or not searched:
        return
    for mask in _masks(scope.tree):
        why = f"these are places among those that `{scope.text(mask)}` picks, where places in the whole are asked for"
        for places in (call("np.flatnonzero", mask), mask):
            yield Edit("places in a part", node, why, (slot.put(part(places, node)),))


def _masks(tree):
    """What picks a part of an array: a name or a comparison in square brackets."""
    found = [n.slice for n in ast.walk(tree) if isinstance(n, ast.Subscript) and isinstance(n.ctx, ast.Load)]
    masks = [mask for mask in found if isinstance(mask, (ast.Name, ast.Compare))]
    return list({ast.unparse(mask): mask for mask in masks}.values())[:3]


def not_the_input(slot: Slot, scope: Scope) -> Iterator[Edit]:
    """`digits.test.images` in a function that is given images."""
    node = slot.node
    if (
        not isinstance(node, ast.Attribute)
        or not slot.is_read
        or slot.is_function
        or isinstance(slot.parent, ast.Attribute)
    ):
        return
    if root(node) in scope.names or root(node) in MODULES:
        return
    for other in scope.parameters:
        lost = f", and `{other}` is never used" if other in scope.unread else ""
        why = f"`{scope.text(node)}` is the same data whatever the function is given{lost}"
        yield Edit("not the input", node, why, (slot.put(name(other)),), 0.0 if lost else 0.6)
    if node.attr in DATA:
        why = f"`{scope.text(node)}` is the wrong data here: {DATA[node.attr]} is asked for"
        yield Edit("wrong data", node, why, (slot.put(ast.Attribute(node.value, DATA[node.attr], ast.Load())),))


def missing_terms(slot: Slot, scope: Scope) -> Iterator[Edit]:
    """A name that is never used, or a parameter that is used elsewhere, left out of a formula."""
    node = slot.node
    if not (slot.is_whole and slot.key == "value") and not isinstance(node, ast.BinOp):
        return
    if not isinstance(node, (ast.BinOp, ast.Call, ast.Name, ast.Subscript)) or not slot.is_read:
        return
    for lost in [*scope.unread, *(["_"] if "_" in scope.stored else [])]:
        for op, words in (
            (ast.Add, "added"),
            (ast.Mult, "multiplied"),
            (ast.Div, "divided by"),
            (ast.Sub, "taken off"),
        ):
            why = f"{scope.said(lost)} is missing here: it is never used, and should be {words}"
            why = f"it is not divided by {scope.said(lost)}, which is never used" if op is ast.Div else why
            yield Edit(
                "unused term", node, why, (slot.put(binary(node, op, name(lost))),), 0.0 if op is ast.Add else 0.2
            )
    if isinstance(node, (ast.BinOp, ast.Call)):
        for known in scope.parameters:
            if known not in scope.unread:
                why = f"{scope.said(known)} is missing here: it should be added"
                yield Edit("term missing", node, why, (slot.put(binary(node, ast.Add, name(known))),))


def sisters(slot: Slot, scope: Scope, others: dict[str, list[str]]) -> Iterator[Edit]:
    """Another function of the learner's own, with a similar name, in place of the one that is called."""
    node = slot.node
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        for other in others.get(called_name(node), ()):
            why = f"`{node.func.id}` is called, and gives something else than your function of a similar name does"
            yield Edit("sister function", node, why, (slot.put(ast.Call(name(other), node.args, node.keywords)),))
