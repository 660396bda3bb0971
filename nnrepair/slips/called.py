"""Call brackets and multiplication signs that are missing."""

import ast
from collections.abc import Iterator

from nnrepair.building import binary
from nnrepair.edit import Edit, Slot
from nnrepair.scope import Scope

METHODS = {
    "sum",
    "mean",
    "max",
    "min",
    "argmax",
    "argmin",
    "copy",
    "ravel",
    "flatten",
    "tolist",
    "transpose",
    "any",
    "all",
    "std",
}


def not_called(slot: Slot, scope: Scope) -> Iterator[Edit]:
    node = slot.node
    if isinstance(node, ast.Attribute) and node.attr in METHODS and not slot.is_function and slot.is_read:
        why = f"`{scope.text(node)}` is not called: its brackets `()` are missing"
        yield Edit("not called", node, why, (slot.put(ast.Call(node, [], [])),))


def times_missing(slot: Slot, scope: Scope) -> Iterator[Edit]:
    node = slot.node
    if not isinstance(node, ast.Call) or len(node.args) != 1 or node.keywords:
        return
    if isinstance(node.func, (ast.Constant, ast.BinOp)) or (
        isinstance(node.func, ast.Name) and node.func.id in scope.names
    ):
        why = f"in `{scope.text(node)}` the `*` is missing: Python takes the bracket for a call of a function"
        yield Edit("* missing", node, why, (slot.put(binary(node.func, ast.Mult, node.args[0])),))
