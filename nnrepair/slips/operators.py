"""One sign of arithmetic for another, and a part of a formula too many."""

import ast
from collections.abc import Iterator

from nnrepair.building import binary, called_name, constant, is_one
from nnrepair.edit import Edit, Slot
from nnrepair.scope import Scope

SIGN = {
    ast.Add: "+",
    ast.Sub: "−",
    ast.Mult: "*",
    ast.Div: "/",
    ast.FloorDiv: "//",
    ast.Mod: "%",
    ast.MatMult: "@",
    ast.Pow: "**",
    ast.BitXor: "^",
}
OTHERS: dict[
    type, list[tuple[type, str, str]]
] = {  # by operator: what it may stand for, the kind of slip, what is the matter
    ast.Add: [
        (ast.Sub, "plus for minus", "it adds where it should subtract"),
        (ast.Mult, "another operation", "it adds where it should multiply"),
    ],
    ast.Sub: [
        (ast.Add, "plus for minus", "it subtracts where it should add"),
        (ast.Div, "another operation", "it subtracts where it should divide"),
        (ast.Mult, "another operation", "it subtracts where it should multiply"),
    ],
    ast.Mult: [
        (ast.MatMult, "* for @", "`*` multiplies place by place and adds nothing up; `@` does both"),
        (ast.Div, "times for divided", "it multiplies where it should divide"),
        (ast.Add, "another operation", "it multiplies where it should add"),
    ],
    ast.Div: [
        (ast.FloorDiv, "/ for //", "`/` leaves a fraction where a whole number is asked for (`//`)"),
        (ast.Mult, "times for divided", "it divides where it should multiply"),
        (ast.Sub, "another operation", "it divides where it should subtract"),
    ],
    ast.FloorDiv: [
        (ast.Div, "// for /", "`//` divides whole numbers: it cuts off what is behind the point"),
        (ast.Mod, "// for %", "`//` tells how often it fits; the rest that stays (`%`) is asked for"),
    ],
    ast.Mod: [
        (ast.FloorDiv, "// for %", "`%` gives the rest that stays; how often it fits (`//`) is asked for"),
    ],
    ast.MatMult: [
        (ast.Mult, "* for @", "`@` multiplies and adds up, where each value is to be multiplied by its own"),
    ],
    ast.Pow: [(ast.Mult, "power for times", "it takes a power where it should multiply")],
    ast.BitXor: [(ast.Pow, "^ for **", "`^` is no power in Python: a power is written `**`")],
}
SWAPPED = {
    ast.Sub: "the difference is taken the wrong way round",
    ast.Div: "it divides the wrong way round: what stands below belongs above",
    ast.FloorDiv: "it divides the wrong way round: what stands below belongs above",
    ast.Mod: "the two sides of `%` have changed places",
    ast.MatMult: "the two sides of `@` stand in the wrong order",
    ast.Pow: "base and exponent have changed places",
}


def operators(slot: Slot, scope: Scope) -> Iterator[Edit]:
    node = slot.node
    if not isinstance(node, ast.BinOp):
        return
    mine = type(node.op)
    for other, kind, why in OTHERS.get(mine, []):
        yield Edit(kind, node, why, (slot.put(binary(node.left, other, node.right)),))
    if mine is ast.MatMult and isinstance(node.right, ast.Attribute) and node.right.attr == "T":
        why = "`@` multiplies rows with columns; here each value is to be multiplied by its own"
        yield Edit("* for @", node, why, (slot.put(binary(node.left, ast.Mult, node.right.value)),), 0.1)
    if mine in SWAPPED:
        yield Edit("sides swapped", node, SWAPPED[mine], (slot.put(binary(node.right, mine, node.left)),))


def parts_too_many(slot: Slot, scope: Scope) -> Iterator[Edit]:
    node = slot.node
    if not isinstance(node, ast.BinOp):
        return
    for kept, lost, right in ((node.left, node.right, True), (node.right, node.left, False)):
        if not right and not isinstance(node.op, (ast.Add, ast.Mult, ast.Sub)):
            continue
        one = right and is_one(lost) and isinstance(node.op, (ast.Add, ast.Sub))
        kind, why = ("1 too many", _one(node.op, slot)) if one else ("part too many", _lost(node.op, scope.text(lost)))
        yield Edit(kind, node, why, (slot.put(kept),))


def one_missing(slot: Slot, scope: Scope) -> Iterator[Edit]:
    """`2 * t` for `2 * t - 1`."""
    node = slot.node
    product = isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult)
    if product and isinstance(slot.parent, (ast.Call, ast.Return, ast.Assign)):
        for operator, words in ((ast.Sub, "large"), (ast.Add, "small")):
            why = f"`{scope.text(node)}` is too {words} by one"
            yield Edit("1 missing", node, why, (slot.put(binary(node, operator, constant(1))),))


def _one(operator, slot):
    if isinstance(slot.parent, ast.Subscript):
        return (
            f"it takes the one {'after' if isinstance(operator, ast.Add) else 'before'}: the index itself is asked for"
        )
    if not (isinstance(slot.parent, ast.Slice) or called_name(slot.parent) in ("range", "arange")):
        sign = "+" if isinstance(operator, ast.Add) else "-"
        return f"the `{sign} 1` does not belong here: it is too {'large' if sign == '+' else 'small'} by one"
    if isinstance(operator, ast.Add):
        return "the `+ 1` goes one too far: counting begins at 0, and an end is left out"
    return "the `- 1` stops one too early: counting begins at 0, and an end is left out already"


def _lost(operator, text):
    return {
        ast.Add: f"`{text}` is added, and does not belong here",
        ast.Sub: f"`{text}` is in this subtraction, and does not belong there",
        ast.Mult: f"the factor `{text}` is one too many",
        ast.Div: f"it is divided by `{text}` once too often",
        ast.Pow: f"the power `{text}` is one step too many",
        ast.MatMult: f"`@ {text}` is one step too many",
    }.get(type(operator), f"`{text}` does not belong here")
