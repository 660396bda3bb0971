"""Slices by a number that may be negative, written for a positive one."""

import ast
import copy
from collections.abc import Iterator
from typing import Any

from nnrepair.building import expression
from nnrepair.edit import Change, Edit, blocks
from nnrepair.scope import Scope


def one_sign_only(scope: Scope) -> Iterator[Edit]:
    """`grid[:down] = 0` after a roll, or `grid[down:] = image[: 28 - down]`: right where `down` is positive."""
    if not isinstance(scope.tree, ast.FunctionDef):
        return
    written = [edge for edge in _edges(scope) if edge]
    if written:
        place = written[0][2]
        changes = tuple(
            Change(holder, field, [line for old in block for line in _both_edges(old, scope)])
            for holder, field, block in blocks(scope.tree)
            if any(line is edge[2] for line in block for edge in written)
        )
        yield Edit("one sign only", place, _why(written[0][1]), changes)
    moved = [(cut, new, own) for cut in _cuts(scope.tree) for own, new in _of_either_sign(cut, scope)]
    if moved:
        ends = ("lower", "upper")
        changes = tuple(Change(cut, end, getattr(new, end)) for cut, new, _ in moved for end in ends)
        yield Edit("one sign only", moved[0][0].lower or moved[0][0].upper, _why(moved[0][2]), changes)


def _why(own):
    return f"this is right where `{own}` is positive; where it is negative, the slice is another piece"


def _cuts(tree):
    return [node for node in ast.walk(tree) if isinstance(node, ast.Slice) and node.step is None]


def _edges(scope):
    """Of lines such as `grid[:, :down] = 0`: the slice, the parameter by which it goes, and the line."""
    nodes: list[Any] = list(ast.walk(scope.tree))
    for node in nodes:
        target: Any = node.targets[0] if isinstance(node, ast.Assign) else None
        if isinstance(target, ast.Subscript) and isinstance(node.value, ast.Constant):
            for cut in _cuts(target):
                own = getattr(cut.upper, "id", "")
                if cut.lower is None and own in scope.parameters:
                    yield cut, own, node


def _both_edges(line, scope):
    """The line for a positive number, and the same for a negative one."""
    mine = [(cut, own) for cut, own, at in _edges(scope) if at is line]
    if not mine:
        return [line]
    cut, own = mine[0]
    text, upper = ast.unparse(line), ast.unparse(cut)
    above, below = (
        ast.parse(text.replace(upper, new, 1)).body[0] for new in (f":max({own}, 0)", f"min({own}, 0) or 10**6:")
    )
    return [ast.copy_location(above, line), ast.copy_location(below, line)]


def _of_either_sign(cut, scope):
    """The slice that takes the same piece where the number is positive, and the opposite one where it is negative."""
    lower, upper = cut.lower, cut.upper
    new = copy.copy(cut)
    own = getattr(lower, "id", "")
    if upper is None and own in scope.parameters:
        new.lower, new.upper = expression(f"max({own}, 0)"), expression(f"min({own}, 0) or None")
        yield own, new
    minus = isinstance(upper, ast.BinOp) and isinstance(upper.op, ast.Sub)
    own = getattr(upper.right if minus else getattr(upper, "operand", None), "id", "")
    if lower is None and own in scope.parameters:
        end = f"{ast.unparse(upper.left)} - max({own}, 0)" if minus else f"-max({own}, 0) or None"
        new.lower, new.upper = expression(f"max(-{own}, 0)"), expression(end)
        yield own, new
