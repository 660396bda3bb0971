"""Steps in the wrong order: the root of a sum for the sum of roots, the sigmoid of a part for that of the whole."""

import ast
from collections.abc import Iterator

from nnrepair.building import binary, call, called_name, is_method, with_first
from nnrepair.edit import Edit, Slot, slots
from nnrepair.scope import Scope
from nnrepair.slips.operators import SIGN
from nnrepair.slips.steps import REDUCING, STEPS, step

RESULT = {ast.Mult: "product", ast.Add: "sum", ast.Sub: "difference", ast.Div: "quotient"}


def outside_and_inside(slot: Slot, scope: Scope) -> Iterator[Edit]:
    """f(x) + c for f(x + c), and the other way round."""
    node = slot.node
    if isinstance(node, ast.BinOp):
        for inner, other, flipped in ((node.left, node.right, False), (node.right, node.left, True)):
            if (value := _argument(inner)) is not None:
                moved = binary(other, type(node.op), value) if flipped else binary(value, type(node.op), other)
                sign = SIGN.get(type(node.op), "")
                why = f"{step(inner)} is taken first, and `{sign}` comes after it: the steps belong the other way round"
                yield Edit("order of steps", inner, why, (slot.put(_around(inner, moved)),))
    elif isinstance(node, ast.Call) and isinstance(value := _argument(node), ast.BinOp):
        for other, kept, flipped in ((value.right, value.left, False), (value.left, value.right, True)):
            shrunk = _around(node, kept)
            new = binary(other, type(value.op), shrunk) if flipped else binary(shrunk, type(value.op), other)
            why = f"`{scope.text(other)}` stands inside the brackets of {called_name(node)}(…) and belongs outside them"
            yield Edit("order of steps", node, why, (slot.put(new),))
    if isinstance(node, ast.Call) and isinstance(inner := _argument(node), ast.Call):
        if (value := _argument(inner)) is None:
            return
        why = (
            f"{called_name(inner)} is taken first here and {called_name(node)} of that: they belong the other way round"
        )
        yield Edit("order of steps", node, why, (slot.put(_around(inner, _around(node, value))),))


def one_by_one(slot: Slot, scope: Scope) -> Iterator[Edit]:
    """sum(x) * sum(y) for sum(x * y)."""
    node = slot.node
    if not isinstance(node, ast.BinOp):
        return
    one, other = _argument(node.left), _argument(node.right)
    if one is None or other is None or called_name(node.left) != called_name(node.right):
        return
    known, result = called_name(node.left), RESULT.get(type(node.op), "power")
    if known in ("sum", "mean"):
        why = (
            f"a {result} of two {known}s is not the {known} of the {result}s: pair by pair first, and then the {known}"
        )
        new = call(
            f"np.{known}", call("np.multiply", one, other) if result == "product" else binary(one, type(node.op), other)
        )
        yield Edit("product of sums", node, why, (slot.put(new),))
    why = f"{known} is taken of each of the two; it belongs round their {result}"
    yield Edit("taken one by one", node, why, (slot.put(_around(node.left, binary(one, type(node.op), other))),))


def whole_line(slot: Slot, scope: Scope) -> Iterator[Edit]:
    """W @ f(a) + b for f(W @ a + b)."""
    node = slot.node
    if not (isinstance(slot.parent, (ast.Return, ast.Assign)) and isinstance(node, (ast.BinOp, ast.Call))):
        return
    for inner in slots(node):
        f = inner.node
        if isinstance(f, ast.Call) and len(f.args) == 1 and not f.keywords and not is_method(f):
            known = called_name(f)
            if known in STEPS or (isinstance(f.func, ast.Name) and known not in ("len", "range", "list", "zip")):
                why = f"{known}(…) is taken of a part only; it belongs round the whole, at the end"
                yield Edit("order of steps", f, why, (inner.put(f.args[0]), slot.put(call(f.func, node))))


def _argument(node):
    """What a step such as `np.sum(x)` or `x.sum()` is taken of; None where it is no such step."""
    known = called_name(node)
    if is_method(node) and not node.args and known in REDUCING:
        return node.func.value
    if (
        isinstance(node, ast.Call)
        and node.args
        and not is_method(node)
        and (known in REDUCING or known in STEPS or known in ("clip", "maximum", "minimum") or len(node.args) == 1)
    ):
        return node.args[0] if known not in ("len", "range", "list", "zip", "enumerate", "array") else None
    return None


def _around(node, value):
    if is_method(node):
        return ast.Call(ast.Attribute(value, node.func.attr, ast.Load()), [], node.keywords)
    return with_first(node, value)
