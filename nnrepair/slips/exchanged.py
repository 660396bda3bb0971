"""Two things that have changed places: arguments, parts of a tuple, parameters."""

import ast
from collections.abc import Iterator
from itertools import combinations

from nnrepair.building import called_name
from nnrepair.edit import Change, Edit, Slot, blocks, slots
from nnrepair.scope import Scope


def arguments(slot: Slot, scope: Scope) -> Iterator[Edit]:
    node = slot.node
    if not (isinstance(node, ast.Call) and 2 <= len(node.args) <= 7) or called_name(node) in ("range", "where", "zip"):
        return
    for i, j in combinations(range(len(node.args)), 2):
        swapped = list(node.args)
        swapped[i], swapped[j] = swapped[j], swapped[i]
        one, other = scope.text(node.args[i]), scope.text(node.args[j])
        why = f"`{one}` and `{other}` have changed places among the arguments of {called_name(node)}(…)"
        yield Edit("arguments swapped", node, why, (slot.put(ast.Call(node.func, swapped, node.keywords)),))


def parts(slot: Slot, scope: Scope) -> Iterator[Edit]:
    node = slot.node
    if not isinstance(node, (ast.Tuple, ast.List)) or not 2 <= len(node.elts) <= 4:
        return
    if isinstance(slot.parent, ast.Subscript) or all(isinstance(getattr(e, "value", 0), str) for e in node.elts):
        return
    for i, j in combinations(range(len(node.elts)), 2):
        swapped = list(node.elts)
        swapped[i], swapped[j] = swapped[j], swapped[i]
        why = f"`{scope.text(node.elts[i])}` and `{scope.text(node.elts[j])}` have changed places"
        yield Edit("parts swapped", node, why, (slot.put(type(node)(swapped, node.ctx)),))


def parameters(scope: Scope) -> Iterator[Edit]:
    """Two parameters exchanged throughout the function."""
    uses: dict[str, list[Slot]] = {}
    for slot in slots(scope.tree):
        if isinstance(slot.node, ast.Name) and slot.node.id in scope.parameters:
            uses.setdefault(slot.node.id, []).append(slot)
    for one, other in combinations(uses, 2):
        changes = [s.put(ast.Name(other, s.node.ctx)) for s in uses[one]]
        changes += [s.put(ast.Name(one, s.node.ctx)) for s in uses[other]]
        place = min((s.node for s in [*uses[one], *uses[other]]), key=lambda node: node.lineno)
        why = f"`{one}` and `{other}` are exchanged: each stands where the other belongs"
        yield Edit("parameters exchanged", place, why, tuple(changes))


def cases(scope: Scope) -> Iterator[Edit]:
    """The two cases of an `if`."""
    for _, _, block in blocks(scope.tree):
        for line in block:
            if isinstance(line, ast.If) and line.orelse:
                changes = Change(line, "body", line.orelse), Change(line, "orelse", line.body)
                yield Edit("cases swapped", line.test, "the two cases of this `if` have changed places", changes, 0.1)
