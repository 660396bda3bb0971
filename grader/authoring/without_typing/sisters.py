"""What a slip puts in place of a piece, whatever the question: the other end, the other axis, the other sign."""

import ast
from collections.abc import Iterator

from grader.authoring.without_typing.differences import Piece
from grader.authoring.without_typing.source import Source

NAMES = {"min": "max", "argmin": "argmax", "sum": "mean"}
SISTERS = NAMES | {sister: name for name, sister in NAMES.items()}
SIGNS = {ast.Add: "-", ast.Sub: "+"}


def sisters_of(source: Source) -> Iterator[Piece]:
    """The pieces of an answer that have a sister, each with it: names first, then axes, then signs."""
    nodes = list(ast.walk(source.tree))
    for node in nodes:
        if isinstance(node, ast.Attribute) and node.attr in SISTERS:
            yield Piece(*source.last_name(node), SISTERS[node.attr])
    for node in nodes:
        if isinstance(node, ast.keyword) and node.arg == "axis" and isinstance(node.value, ast.Constant):
            yield Piece(*source.span(node), f"axis={int(not node.value.value)}")
    for node in nodes:
        if isinstance(node, ast.BinOp) and type(node.op) in SIGNS:
            yield Piece(*source.between(node.left, node.right), SIGNS[type(node.op)])
