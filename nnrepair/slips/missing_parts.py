"""Half of an idea: one side of a nudge, a factor that is known from another line, all equals left out with the one."""

import ast
from collections.abc import Iterator
from typing import Any

from nnrepair.building import binary, call, called_name, expression
from nnrepair.edit import Edit, Slot, slots
from nnrepair.scope import Scope
from nnrepair.slips.steps import REDUCING

LONGEST = 6  # products, and places where one may be missing


def one_side_only(slot: Slot, scope: Scope) -> Iterator[Edit]:
    """f(x + h) − f(x) for f(x + h) − f(x − h)."""
    node, parent = slot.node, slot.parent
    if not (isinstance(node, ast.Name) and isinstance(parent, ast.Call) and isinstance(slot.container, list)):
        return
    for other in ast.walk(scope.tree):
        moved: Any = other.args[slot.key] if called_name(other) and len(other.args) > slot.key else None  # type: ignore[attr-defined]
        if (
            called_name(other) == called_name(parent)
            and isinstance(moved, ast.BinOp)
            and isinstance(moved.op, (ast.Add, ast.Sub))
            and getattr(moved.left, "id", "") == node.id
        ):
            back = ast.Sub if isinstance(moved.op, ast.Add) else ast.Add
            why = f"`{scope.text(parent)}` stays at `{node.id}` itself: the nudge to this side is missing"
            yield Edit("one side only", node, why, (slot.put(binary(node, back, moved.right)),))


def factors_of_other_lines(scope: Scope) -> Iterator[Edit]:
    """`error = error * w` where the line above has the slope of the sigmoid as well."""
    products: dict[str, tuple[int, ast.expr]] = {}
    for slot in slots(scope.tree):
        product = isinstance(slot.node, ast.BinOp) and isinstance(slot.node.op, ast.Mult)
        if product and not (isinstance(slot.parent, ast.BinOp) and isinstance(slot.parent.op, ast.Mult)):
            parts = _parts(slot.node)
            for first in range(len(parts) - 1):
                run: ast.expr = binary(parts[first], ast.Mult, parts[first + 1])
                products.setdefault(ast.unparse(run), (slot.node.lineno, run))
    targets = [s for s in slots(scope.tree) if s.is_whole and s.key == "value" and isinstance(s.node, ast.BinOp)]
    for slot in targets[:LONGEST]:
        mine = {ast.unparse(part) for part in _parts(slot.node)}
        for text, (number, product_of_two) in list(products.items())[:LONGEST]:
            if number != slot.node.lineno and not mine & set(map(ast.unparse, _parts(product_of_two))):
                why = f"`{text}` of line {number} is missing here: it is a factor of this too"
                yield Edit(
                    "factor of another line", slot.node, why, (slot.put(binary(slot.node, ast.Mult, product_of_two)),)
                )


def _parts(node):
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
        return [*_parts(node.left), *_parts(node.right)]
    return [node]


def equals_left_out(slot: Slot, scope: Scope) -> Iterator[Edit]:
    """`[v for v in row if v != best]`: in a tie the second best goes too."""
    node: Any = slot.node
    test: Any
    new = None
    if isinstance(node, (ast.ListComp, ast.GeneratorExp)) and len(node.generators) == 1:
        made = node.generators[0]
        test = made.ifs[-1] if made.ifs else None
        if _unequal(test) and getattr(test.left, "id", "") == getattr(made.target, "id", " "):
            row, best = ast.unparse(made.iter), ast.unparse(test.comparators[0])
            new = expression(f"[v for i, v in enumerate({row}) if i != list({row}).index({best})]")
    elif (
        isinstance(node, ast.Subscript) and _unequal(test := node.slice) and ast.dump(test.left) == ast.dump(node.value)
    ):
        row, best = ast.unparse(node.value), ast.unparse(test.comparators[0])
        new = expression(f"np.delete({row}, np.argmax({row} == {best}))")
    if new is not None:
        why = f"all that equal `{best}` are left out here: in a tie more than the one"
        yield Edit("equals left out", node, why, (slot.put(new),))


def _unequal(test):
    return isinstance(test, ast.Compare) and isinstance(test.ops[0], ast.NotEq)


def of_each_row(slot: Slot, scope: Scope) -> Iterator[Edit]:
    """The largest of each row for the one on the diagonal."""
    node: Any = slot.node
    if called_name(node) in ("max", "amax") and any(part.arg == "axis" for part in node.keywords):
        table = node.args[0] if node.args else node.func.value
        why = f"{REDUCING['max']} of each row is taken, where the one on the diagonal is asked for"
        yield Edit("not on the diagonal", node, why, (slot.put(call("np.diagonal", table)),))
