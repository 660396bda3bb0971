"""Axes: the wrong one, none, one too many; keepdims; rows and columns exchanged; n − 1."""

import ast
from collections.abc import Iterator

from nnrepair.building import (
    call,
    called_name,
    constant,
    is_int,
    is_one,
    keyword_of,
    name,
    part,
    with_keyword,
    without_keyword,
)
from nnrepair.edit import Change, Edit, Slot
from nnrepair.scope import Scope
from nnrepair.slips.steps import REDUCING


def axes(slot: Slot, scope: Scope) -> Iterator[Edit]:
    node = slot.node
    if isinstance(node, ast.keyword) and node.arg == "axis":
        for axis in (0, 1, -1, 2):
            if not (isinstance(node.value, ast.Constant) and node.value.value == axis):
                why = f"`{scope.text(node)}` is the wrong axis: 0 goes down the rows, 1 along each row"
                yield Edit("wrong axis", node.value, why, (Change(node, "value", constant(axis)),))
    known = called_name(node)
    if known not in REDUCING and known not in ("concatenate", "stack", "repeat"):
        return
    if keyword_of(node, "axis") is None:
        why = f"`{known}` without an axis goes over everything, and leaves one single number"
        for axis in (1, 0):
            new = with_keyword(node, "axis", axis)
            yield Edit("axis missing", node, why, (slot.put(new),))
            yield Edit("axis missing", node, why, (slot.put(with_keyword(new, "keepdims", True)),), 0.6)
    else:
        other = {"0": 1, "1": 0}.get(ast.unparse(keyword_of(node, "axis")))
        if other is not None and keyword_of(node, "keepdims") is None:
            why = f"`axis={1 - other}` is the wrong axis: 0 goes down the rows, 1 along each row"
            new = with_keyword(with_keyword(node, "axis", other), "keepdims", True)
            yield Edit("wrong axis", node, why, (slot.put(new),), 0.3)
        if keyword_of(node, "keepdims") is None:  # who keeps them wants one number each
            why = f"with an axis `{known}` gives one number each, where one over everything is asked for"
            yield Edit("axis too many", node, why, (slot.put(without_keyword(node, "axis")),))
        why = f"the axis is gone after `{known}`, and so rows and columns no longer fit (keepdims)"
        yield Edit("keepdims", node, why, (slot.put(with_keyword(node, "keepdims", True)),))
    if keyword_of(node, "keepdims") is not None:
        why = "keepdims leaves an axis of length 1 that does not belong here"
        yield Edit("keepdims", node, why, (slot.put(without_keyword(node, "keepdims")),))
    if known in ("std", "var") and keyword_of(node, "ddof") is None:
        why = f"`{known}` divides by n, and not by n − 1 (ddof)"
        yield Edit("n for n − 1", node, why, (slot.put(with_keyword(node, "ddof", 1)),))
    elif keyword_of(node, "ddof") is not None:
        why = f"with ddof `{known}` divides by n − 1, where n is asked for"
        yield Edit("n for n − 1", node, why, (slot.put(without_keyword(node, "ddof")),))


def turned(slot: Slot, scope: Scope) -> Iterator[Edit]:
    """`.T` too many or missing; a table the wrong way round."""
    node, parent = slot.node, slot.parent
    if isinstance(node, ast.Attribute) and node.attr == "T":
        why = f"the `.T` of `{scope.text(node)}` is one too many: it turns rows into columns"
        yield Edit("transposed", node, why, (slot.put(node.value),))
    elif isinstance(node, (ast.Name, ast.Call, ast.BinOp, ast.Subscript)) and slot.is_read:
        product = isinstance(parent, ast.BinOp) and isinstance(parent.op, ast.MatMult)
        argument = isinstance(parent, ast.Call) and isinstance(slot.container, list)
        if product or argument or isinstance(parent, (ast.Return, ast.Assign, ast.Tuple)):
            why = f"`{scope.text(node)}` must be transposed first: its rows and columns have changed places"
            new = call("np.transpose", node) if isinstance(parent, ast.Return) else ast.Attribute(node, "T", ast.Load())
            yield Edit("transposed", node, why, (slot.put(new),), 0.0 if product else 0.6)
    if isinstance(parent, ast.Return) and isinstance(node, (ast.List, ast.ListComp)):
        why = "the table is the wrong way round: its rows and columns have changed places"
        yield Edit("transposed", node, why, (slot.put(call("np.transpose", node)),), 0.1)
    if called_name(node) == "reshape" and isinstance(node.func, ast.Attribute) and root_is_value(node):
        why = "reshape does not transpose: it keeps the numbers in their order and breaks the lines elsewhere"
        yield Edit("reshape for transpose", node, why, (slot.put(ast.Attribute(node.func.value, "T", ast.Load())),))


def root_is_value(node: ast.Call) -> bool:
    return isinstance(node.func, ast.Attribute) and getattr(node.func.value, "id", "") not in ("np", "numpy")


def indices(slot: Slot, scope: Scope) -> Iterator[Edit]:
    """Rows and columns in square brackets."""
    node, parent = slot.node, slot.parent
    if isinstance(node, ast.Tuple) and isinstance(parent, ast.Subscript) and len(node.elts) == 2:
        why = f"the two indices of `{scope.text(parent)}` have changed places: rows come first, then columns"
        if any(isinstance(e, ast.Constant) and e.value is None for e in node.elts):
            why = f"`{scope.text(parent)}` makes a column where a row belongs, or the other way round"
        yield Edit("indices swapped", parent, why, (slot.put(ast.Tuple(node.elts[::-1], ast.Load())),))
        if isinstance(node.elts[0], ast.Slice) and isinstance(parent.ctx, ast.Load):
            why = f"`{scope.text(parent)}` takes a column where a row belongs"
            yield Edit("row for column", parent, why, (slot.put(node.elts[1]),))
        if isinstance(node.elts[0], ast.Slice) and not isinstance(node.elts[1], ast.Slice):
            why = f"`{scope.text(parent)}` takes that column in every row, not one place in each row"
            rows = call(
                "np.arange", call("len", parent.value if isinstance(parent.ctx, ast.Load) else _read(parent.value))
            )
            new = ast.Tuple([rows, node.elts[1]], ast.Load())
            yield Edit("every row for its own", parent, why, (slot.put(new),))
    if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Subscript):
        first, second = node.value.slice, node.slice
        pair = ast.Subscript(node.value.value, ast.Tuple([first, second], ast.Load()), node.ctx)
        why = (
            "the second `[…]` cuts the rows again, not the columns: rows and columns go into one pair, [rows, columns]"
        )
        yield Edit("rows cut twice", node, why, (slot.put(pair),))
        swapped = ast.Subscript(part(node.value.value, second), first, node.ctx)
        why = f"the two indices of `{scope.text(node)}` have changed places"
        yield Edit("indices swapped", node, why, (slot.put(swapped),), 0.2)
    elif isinstance(node, ast.Subscript) and not isinstance(node.slice, (ast.Slice, ast.Tuple)) and slot.is_read:
        why = f"`{scope.text(node)}` takes a row where a column belongs"
        yield Edit(
            "row for column", node, why, (slot.put(part(node.value, ast.Tuple([ast.Slice(), node.slice], ast.Load()))),)
        )


def _read(node):
    return ast.parse(ast.unparse(node), mode="eval").body


def shapes(slot: Slot, scope: Scope) -> Iterator[Edit]:
    """A shape's own brackets, a column for a line, whole numbers for fractions."""
    node, parent = slot.node, slot.parent
    known = called_name(node)
    if known in ("zeros", "ones", "empty") and len(node.args) == 2:
        why = f"np.{known} takes the shape as one thing, in brackets of its own; its second number is taken for a type"
        yield Edit(
            "shape without brackets",
            node,
            why,
            (slot.put(ast.Call(node.func, [ast.Tuple(node.args, ast.Load())], node.keywords)),),
        )
    if (
        isinstance(node, ast.Tuple)
        and len(node.elts) == 2
        and isinstance(parent, (ast.Call, ast.keyword))
        and any(is_one(e) for e in node.elts)
    ):
        kept = next((e for e in node.elts if not (is_one(e))), node.elts[0])
        why = f"`{scope.text(node)}` makes a column or a row of a table, where one flat line of numbers is asked for"
        yield Edit("column for line", node, why, (slot.put(kept),))
    if known in (
        "zeros_like",
        "ones_like",
        "empty_like",
        "full_like",
        "array",
        "asarray",
        "zeros",
        "ones",
        "full",
        "empty",
    ):
        typed = keyword_of(node, "dtype") is not None or "like" in known
        why = f"`{scope.text(node)}` is an array of whole numbers: what is behind the point is cut off"
        yield Edit(
            "whole numbers", node, why, (slot.put(with_keyword(node, "dtype", name("float"))),), 0 if typed else 0.7
        )
    if known == "astype":
        why = f"`{scope.text(node)}` turns it into another type, and cuts off what is behind the point"
        yield Edit("whole numbers", node, why, (slot.put(node.func.value),), 0.1)
    if known == "reshape" and len(node.args) == 2 and any(_minus_one(a) for a in node.args):
        why = f"`{scope.text(node)}` makes a table with a side of length 1, where one flat line of numbers is asked for"
        yield Edit("column for line", node, why, (slot.put(ast.Call(node.func, [constant(-1)], [])),))


def _minus_one(node):
    return isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub) and is_int(node.operand)
