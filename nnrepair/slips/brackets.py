"""Brackets round parts of a formula: missing, too many, or elsewhere."""

import ast
from collections.abc import Iterator
from itertools import combinations

from nnrepair.building import binary
from nnrepair.edit import Edit, Slot
from nnrepair.scope import Scope

RANK = {ast.Add: 1, ast.Sub: 1, ast.Mult: 2, ast.Div: 2, ast.FloorDiv: 2, ast.Mod: 2, ast.MatMult: 2, ast.Pow: 4}
LONGEST = 8


def brackets(slot: Slot, scope: Scope) -> Iterator[Edit]:
    node = slot.node
    if not isinstance(node, ast.BinOp) or (isinstance(slot.parent, ast.BinOp) and not _in_brackets(node, slot)):
        return
    seen = {ast.dump(node)}
    operands, operators = flat(node)
    loose, loose_operators = flat(node, deep=True)
    plans = [("brackets missing", _with_brackets(operands, operators), _missing)]
    if len(loose) > len(operands):
        plans += [
            ("brackets too many", [(parsed(loose, loose_operators), None)], _too_many),
            ("brackets elsewhere", _with_brackets(loose, loose_operators), _elsewhere),
        ]
    for kind, formulas, why in plans:
        for formula, inside in formulas:
            if (text := ast.dump(formula)) not in seen:
                seen.add(text)
                yield Edit(kind, node, why(inside), (slot.put(formula),))


def _missing(inside):
    sign = {ast.Add: "+", ast.Sub: "-"}.get(type(inside.op)) if isinstance(inside, ast.BinOp) else None
    if sign:
        return f"brackets are missing: without them `*`, `/` and `**` are computed before this `{sign}`"
    return "brackets are missing: without them it is computed from left to right, and `**` first"


def _too_many(inside):
    return "the brackets hold together what should be computed one after the other"


def _elsewhere(inside):
    return "the brackets stand in the wrong place: they decide what is computed first"


def _with_brackets(operands, operators):
    """Every formula with one pair of brackets more, and what stands in them."""
    if len(operands) > LONGEST:
        return
    for first, last in combinations(range(len(operands)), 2):
        if (first, last) != (0, len(operands) - 1):
            inside = parsed(operands[first : last + 1], operators[first:last])
            kept = [*operands[:first], inside, *operands[last + 1 :]]
            yield parsed(kept, [*operators[:first], *operators[last:]]), inside


def _in_brackets(node, slot):
    """Whether a formula inside a formula must have stood in brackets."""
    mine, outer = RANK.get(type(node.op), 9), RANK.get(type(slot.parent.op), 9)
    return mine < outer or (mine == outer and slot.parent.right is node)


def flat(node: ast.expr, deep: bool = False) -> tuple[list, list]:
    """Operands and operators of a formula as they stand in a line; `deep` looks into brackets too."""
    if not isinstance(node, ast.BinOp) or type(node.op) not in RANK:
        return [node], []

    def side(child, right):
        if not (isinstance(child, ast.BinOp) and type(child.op) in RANK):
            return [child], []
        mine, its = RANK[type(node.op)], RANK[type(child.op)]
        return ([child], []) if (its < mine or (its == mine and right)) and not deep else flat(child, deep)

    left, left_operators = side(node.left, False)
    right, right_operators = side(node.right, True)
    return [*left, *right], [*left_operators, type(node.op), *right_operators]


def parsed(operands: list, operators: list) -> ast.expr:
    """The formula that Python reads in operands and operators that stand in a line."""
    operands, operators = list(operands), list(operators)
    for rank in (4, 2, 1):
        place = 0
        while place < len(operators):
            if RANK[operators[place]] == rank:
                operands[place : place + 2] = [binary(operands[place], operators[place], operands[place + 1])]
                del operators[place]
            else:
                place += 1
    return operands[0]
