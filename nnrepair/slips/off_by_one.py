"""Indices, ends and counts that are one too many or too few, and ranges that begin at the wrong number."""

import ast
from collections.abc import Iterator
from typing import Any

from nnrepair.building import binary, call, called_name, constant, is_int
from nnrepair.edit import Edit, Slot
from nnrepair.scope import Scope

RANGES = ("range", "arange", "integers")
COUNTS = ("n", "N", "m", "k", "count", "size", "length")


def off_by_one(slot: Slot, scope: Scope) -> Iterator[Edit]:
    node, parent = slot.node, slot.parent
    if isinstance(parent, ast.Slice) and slot.key == "step":
        return  # every second one is a way of going through, and no count
    where = _where(slot)
    if is_int(node) and not isinstance(parent, (ast.keyword, ast.UnaryOp)):
        for step in (1, -1):
            if node.value + step == 0 and _is_taken_from(slot):
                continue  # 1 − a is what is missing to 1, and nobody means 0 − a
            kind, why = _number(slot, scope, where, step)
            yield Edit(kind, node, why, (slot.put(constant(node.value + step)),))
    elif where and isinstance(node, (ast.Name, ast.BinOp, ast.Call, ast.Attribute)):
        for op, words in ((ast.Add, "one too early"), (ast.Sub, "one too far")):
            why = f"{where} `{scope.text(node)}` is {words}: counting begins at 0, and an end is left out"
            yield Edit("index off by one", node, why, (slot.put(binary(node, op, constant(1))),))
    elif isinstance(parent, ast.BinOp) and _counts(node):
        for op, words in ((ast.Add, "too small by one"), (ast.Sub, "too large by one")):
            why = f"`{scope.text(node)}` is {words} here"
            yield Edit("count off by one", node, why, (slot.put(binary(node, op, constant(1))),))


def ends_and_firsts(slot: Slot, scope: Scope) -> Iterator[Edit]:
    """linspace's own end, and an index that is the same in every round."""
    node = slot.node
    if called_name(node) == "linspace" and len(node.args) == 3:
        more = [*node.args[:2], binary(node.args[2], ast.Add, constant(1))]
        why = "linspace includes its end: n points make n − 1 steps"
        yield Edit("linspace and its end", node, why, (slot.put(ast.Call(node.func, more, node.keywords)),))
    index: Any = node.slice if isinstance(node, ast.Subscript) else None
    for mine, other, words in (("-1", 0, "last one, where the first"), ("0", -1, "first one, where the last")):
        if index is not None and ast.unparse(index) == mine:
            why = f"`[{mine}]` takes the {words} is asked for"
            new = ast.Subscript(node.value, constant(other), node.ctx)
            yield Edit("first for last", node, why, (slot.put(new),))
    if is_int(index) and index.value in (0, -1):
        which = "first" if index.value == 0 else "last"
        for own in scope.loop_names:
            why = f"`{scope.text(node)}` is the {which} one in every round, where each round has its own"
            new = ast.Subscript(node.value, ast.Name(own, ast.Load()), node.ctx)
            yield Edit("always the same one", node, why, (slot.put(new),))


def _where(slot):
    """How the sentence calls an index or a bound; empty elsewhere."""
    if isinstance(slot.parent, ast.Slice):
        return "the start of the slice" if slot.key == "lower" else "the end of the slice"
    if isinstance(slot.parent, ast.Subscript) and slot.key == "slice":
        return "the index"
    if called_name(slot.parent) in RANGES and isinstance(slot.container, list):
        return "the range's bound"
    return ""


def _is_taken_from(slot):
    return isinstance(slot.parent, ast.BinOp) and isinstance(slot.parent.op, ast.Sub) and slot.key == "left"


def _counts(node):
    return called_name(node) == "len" or (isinstance(node, ast.Name) and node.id in COUNTS)


def _number(slot, scope, where, step):
    node, parent = slot.node, slot.parent
    if where == "the index" and isinstance(parent.value, ast.Attribute) and parent.value.attr == "shape":
        return "side of a shape", f"`{scope.text(parent)}` is the wrong side: shape[0] counts rows, shape[1] columns"
    if where:
        return "index off by one", f"{where} `{node.value}` is off by one: counting begins at 0, and an end is left out"
    if isinstance(parent, ast.BinOp) and isinstance(parent.op, ast.Pow) and slot.key == "right":
        return "number off by one", f"the power `{node.value}` is the wrong one"
    multiplies = isinstance(parent, ast.BinOp) and isinstance(parent.op, (ast.Mult, ast.Div, ast.MatMult))
    if multiplies and node.value == 2 and step == -1:
        return "factor 2 too many", "the factor `2` does not belong here"
    words = "too small by one" if step == 1 else "too large by one"
    kind = "number off by one" if node.value in (0, 1) and not multiplies else "large number off by one"
    return kind, f"the number `{node.value}` is {words} here"


def ranges(slot: Slot, scope: Scope) -> Iterator[Edit]:
    node = slot.node
    if called_name(node) != "range" or node.keywords:
        return
    text = scope.text(node)
    if len(node.args) == 1:
        why = f"`{text}`: range needs a number, how often; an array or a list is no number (its length is meant?)"
        yield Edit("range of an array", node, why, (slot.put(call("range", call("len", node.args[0]))),))
        why = f"`{text}` begins with 0, and 0 is one too many here{_wraps(scope.tree, node)}"
        yield Edit("range begins too early", node, why, (slot.put(call("range", constant(1), node.args[0])),))
        yield Edit(
            "loop forwards",
            node,
            "the loop goes forwards where it should go backwards",
            (slot.put(call("reversed", node)),),
        )
    if len(node.args) == 2:
        why = f"`{text}` begins too late: number 0, the first one, is left out"
        yield Edit("range begins too late", node, why, (slot.put(call("range", node.args[1])),))
        for step, words in ((-1, "counts from 1 where counting goes from 0"), (1, "begins and ends one too early")):
            moved = [constant(a.value + step) if is_int(a) else binary(a, ast.Add, constant(step)) for a in node.args]
            yield Edit(
                "range shifted", node, f"`{text}` {words}: all is shifted by one", (slot.put(call("range", *moved)),)
            )


def _wraps(tree, node):
    """Of a loop over `node`: what has the index −1 in the first round."""
    for loop in ast.walk(tree):
        if isinstance(loop, (ast.For, ast.comprehension)) and loop.iter is node and isinstance(loop.target, ast.Name):
            for part in ast.walk(tree):
                index = part.slice if isinstance(part, ast.Subscript) else None
                if (
                    isinstance(index, ast.BinOp)
                    and isinstance(index.op, ast.Sub)
                    and is_int(index.right)
                    and getattr(index.left, "id", "") == loop.target.id
                ):
                    return f": there `{ast.unparse(part)}` has the index −1, the last one"
    return ""
