"""Where a wrong answer differs from the right one, as whole pieces of the syntax tree: operators, arguments, names."""

import ast
from dataclasses import dataclass
from typing import Any

from grader.authoring.without_typing.source import Source

# What stands in a row, where each piece can be wrong by itself.
ROWS = (ast.Module, ast.FunctionDef, ast.For, ast.While, ast.If, ast.With, ast.Tuple, ast.List, ast.Assign)
OPERATORS = (ast.operator, ast.cmpop, ast.unaryop)


@dataclass(frozen=True)
class Piece:
    """From one place of the answer's source to another, and what a wrong answer has there."""

    start: int
    end: int
    other: str


def differences(answer: Source, other: Source) -> list[Piece]:
    """The pieces in which another source differs; none where they are not put together alike."""
    try:
        found = [
            Piece(here[0], here[1], other.text[slice(*there)])
            for here, there in _places(answer, other, answer.tree, other.tree)
        ]
    except OtherStructureError:
        return []
    return found if _is_undone(answer, other, found) else []


class OtherStructureError(Exception):
    """They have not the same number of lines, not the same kinds of them, or other names for what they make."""


def _is_undone(answer, other, pieces):
    """Whether the answer with these pieces is the other one: brackets may be missing around a piece."""
    text = answer.text
    for piece in sorted(pieces, key=lambda piece: -piece.start):
        text = text[: piece.start] + piece.other + text[piece.end :]
    try:
        return ast.dump(Source(text).tree) == ast.dump(other.tree)
    except SyntaxError:
        return False


def _places(answer, other, ours, theirs):
    """Pairs of (start, end), in the one source and in the other."""
    if ast.dump(ours) == ast.dump(theirs):
        return
    pairs = _children(ours, theirs) if type(ours) is type(theirs) else None
    changed = [pair for pair in pairs or [] if not _alike(*pair)]
    if pairs is None or (len(changed) > 1 and not isinstance(ours, ROWS)):
        yield _whole(answer, other, ours, theirs)
        return
    for one, another in changed:
        yield from _place_of(answer, other, (ours, theirs), one, another)


def _place_of(answer, other, parents, one, another):
    ours, theirs = parents
    if isinstance(one, OPERATORS) and isinstance(ours, ast.BinOp):
        yield answer.between(ours.left, ours.right), other.between(theirs.left, theirs.right)
    elif isinstance(one, OPERATORS) and isinstance(ours, ast.Compare):
        yield answer.between(ours.left, ours.comparators[0]), other.between(theirs.left, theirs.comparators[0])
    elif isinstance(one, str) and isinstance(ours, ast.Attribute):
        yield answer.last_name(ours), other.last_name(theirs)
    elif isinstance(one, ast.keyword) and one.arg == another.arg:
        yield answer.span(one), other.span(another)
    elif isinstance(one, (ast.expr, ast.stmt)):
        found = list(_places(answer, other, one, another))
        is_all_of_a_function = isinstance(ours, ast.Call) and one is ours.func and found[0][0] == answer.span(one)
        yield from [_whole(answer, other, ours, theirs)] if is_all_of_a_function else found
    elif isinstance(one, ast.comprehension) and (found := _within(answer, other, one, another)):
        yield from found
    else:
        yield _whole(answer, other, ours, theirs)


def _within(answer, other, one, another):
    """The places in a piece that has none of its own."""
    try:
        return list(_places(answer, other, one, another))
    except OtherStructureError:
        return []


def _whole(answer, other, ours, theirs):
    is_made_here = isinstance(getattr(ours, "ctx", None), ast.Store)
    if is_made_here or not (isinstance(ours, ast.expr) and isinstance(theirs, ast.expr)):
        raise OtherStructureError
    return answer.span(ours), other.span(theirs)


def _children(ours, theirs):
    """What stands in the same places of two pieces of one kind; None where one has more of it."""
    pairs: list[tuple[Any, Any]] = []
    for name in ours._fields:
        one, another = getattr(ours, name), getattr(theirs, name)
        if isinstance(one, list):
            if len(one) != len(another):
                return None
            pairs += zip(one, another)
        else:
            pairs.append((one, another))
    return pairs


def _alike(one, another):
    if isinstance(one, ast.AST) and isinstance(another, ast.AST):
        return ast.dump(one) == ast.dump(another)
    return one == another
