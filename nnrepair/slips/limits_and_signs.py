"""A minus too many, a comparison that is wrong at its limit, `and` for `or`, the two cases exchanged."""

import ast
from collections.abc import Iterator

from nnrepair.building import binary, called_name
from nnrepair.edit import Edit, Slot
from nnrepair.scope import Scope

LIMIT = {ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt}
ROUND = {
    ast.Lt: ast.Gt,
    ast.LtE: ast.GtE,
    ast.Gt: ast.Lt,
    ast.GtE: ast.LtE,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
}
TEXT = {ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">="}


def signs(slot: Slot, scope: Scope) -> Iterator[Edit]:
    node, parent = slot.node, slot.parent
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub) and not isinstance(parent, ast.Slice):
        yield Edit("minus too many", node, "the minus turns the sign the wrong way round", (slot.put(node.operand),))
    elif isinstance(node, (ast.Name, ast.BinOp, ast.Call, ast.Subscript)) and slot.is_read:
        argument = isinstance(parent, ast.Call) and isinstance(slot.container, list)
        if isinstance(parent, (ast.Return, ast.Assign, ast.BinOp, ast.Tuple)) or argument:
            kind = "minus missing" if isinstance(parent, ast.Return) else "minus missing inside"
            why = f"the sign of `{scope.text(node)}` is the wrong way round: a minus is missing"
            yield Edit(kind, node, why, (slot.put(ast.UnaryOp(ast.USub(), node)),))


def comparisons(slot: Slot, scope: Scope) -> Iterator[Edit]:
    node = slot.node
    if not isinstance(node, ast.Compare):
        return
    for place, operator in enumerate(node.ops):
        mine = type(operator)
        if mine in LIMIT:
            why = f"exactly at the limit it goes the wrong way: `{TEXT[mine]}` or `{TEXT[LIMIT[mine]]}`?"
            yield Edit("wrong at the limit", node, why, (slot.put(_compared(node, place, LIMIT[mine])),))
        a_rest = isinstance(node.left, ast.BinOp) and isinstance(node.left.op, ast.Mod)  # every second, not a limit
        if mine is ast.Eq and isinstance(node.comparators[place], ast.Constant) and not a_rest:
            for other, words in ((ast.GtE, "more"), (ast.LtE, "less")):
                why = f"`{scope.text(node)}` asks for exactly that, where {words} than that counts too"
                yield Edit("exactly that", node, why, (slot.put(_compared(node, place, other)),))
        if mine in ROUND and len(node.ops) == 1:
            why = "the comparison is the wrong way round"
            yield Edit("comparison turned round", node, why, (slot.put(_compared(node, place, ROUND[mine])),))


def conditions(slot: Slot, scope: Scope) -> Iterator[Edit]:
    node, parent = slot.node, slot.parent
    if isinstance(node, ast.BoolOp):
        one, other = ("or", ast.And()) if isinstance(node.op, ast.Or) else ("and", ast.Or())
        why = f"`{one}` joins the two conditions where `{'and' if one == 'or' else 'or'}` belongs"
        yield Edit("and for or", node, why, (slot.put(ast.BoolOp(other, node.values)),))
    if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.BitOr, ast.BitAnd)):
        mine, theirs, op = ("|", "&", ast.BitAnd) if isinstance(node.op, ast.BitOr) else ("&", "|", ast.BitOr)
        meant = "both conditions must hold" if theirs == "&" else "one of the two conditions is enough"
        why = f"`{mine}` joins the two conditions where `{theirs}` belongs: {meant}"
        yield Edit("and for or", node, why, (slot.put(binary(node.left, op, node.right)),))
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield Edit("not too many", node, "the `not` turns the condition round", (slot.put(node.operand),))
    if (
        isinstance(parent, (ast.If, ast.While, ast.IfExp))
        and slot.key == "test"
        and isinstance(node, (ast.Name, ast.Call))
    ):
        yield Edit(
            "condition turned round",
            node,
            "the condition is the wrong way round",
            (slot.put(ast.UnaryOp(ast.Not(), node)),),
        )
    if isinstance(node, ast.IfExp):
        why = "the two cases have changed places"
        yield Edit("cases swapped", node, why, (slot.put(ast.IfExp(node.test, node.orelse, node.body)),))
    if called_name(node) == "where" and len(node.args) == 3:
        why = "the two cases of np.where have changed places"
        new = ast.Call(node.func, [node.args[0], node.args[2], node.args[1]], node.keywords)
        yield Edit("cases swapped", node, why, (slot.put(new),))


def _compared(node, place, other):
    return ast.Compare(node.left, [other() if k == place else op for k, op in enumerate(node.ops)], node.comparators)
