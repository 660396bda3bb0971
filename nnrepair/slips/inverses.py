"""A function taken where its inverse is asked for: the sigmoid for the way back from it, a power for a logarithm."""

import ast
from collections.abc import Iterator

from nnrepair.building import binary, call, called_name, constant, is_method
from nnrepair.edit import Edit, Slot
from nnrepair.scope import Scope

INVERSES = {"exp": "log", "log": "exp", "square": "sqrt", "sqrt": "square", "tanh": "arctanh", "arctanh": "tanh"}


def inverses(slot: Slot, scope: Scope) -> Iterator[Edit]:
    node = slot.node
    value = squished(node)
    if value is not None:
        back = call("np.log", binary(value, ast.Div, binary(constant(1), ast.Sub, value)))
        inside = scope.text(value)
        why = f"this is the sigmoid of `{inside}`, where its inverse is asked for: the sum whose sigmoid is `{inside}`"
        yield Edit("inverse asked for", node, why, (slot.put(back),))
    known = called_name(node)
    if known in INVERSES and len(node.args) == 1 and not is_method(node):
        why = f"`{scope.text(node)}` is taken, where what undoes {known} is asked for"
        yield Edit("inverse asked for", node, why, (slot.put(call(f"np.{INVERSES[known]}", *node.args)),), 0.2)


def squished(node: ast.AST) -> ast.expr | None:
    """The x of `sigmoid(x)`, or of `1 / (1 + exp(-x))` written out."""
    if called_name(node) == "sigmoid" and len(node.args) == 1:  # type: ignore[attr-defined]
        return node.args[0]  # type: ignore[attr-defined]
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div) and _is_one(node.left):
        below = node.right
        if isinstance(below, ast.BinOp) and isinstance(below.op, ast.Add):
            for one, power in ((below.left, below.right), (below.right, below.left)):
                if _is_one(one) and called_name(power) == "exp":
                    inside = power.args[0]  # type: ignore[attr-defined]
                    if isinstance(inside, ast.UnaryOp) and isinstance(inside.op, ast.USub):
                        return inside.operand
    return None


def _is_one(node):
    return isinstance(node, ast.Constant) and node.value == 1
