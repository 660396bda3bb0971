"""What a student's other cells do for his answers: whether any answer leans on them, and on which."""

import ast
from collections.abc import Iterable, Sequence
from functools import lru_cache

from grader.python_source import parsed, statements

SHOWS = {"print", "display", "help", "len", "type", "dir", "repr"}


@lru_cache(maxsize=4096)
def bound(source: str) -> frozenset[str]:
    """The names that a cell sets, wherever in it."""
    found: set[str] = set()
    for node in _nodes(source):
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            found.add(node.id)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            found.add(node.name)
        elif isinstance(node, ast.Import | ast.ImportFrom):
            found |= {(alias.asname or alias.name).split(".")[0] for alias in node.names}
    return frozenset(found)


@lru_cache(maxsize=4096)
def touched(source: str) -> frozenset[str]:
    """The names that a cell may set or change: it stores into them, calls them, or hands them to what it calls.

    A `*` stands for names that cannot be told, as after `from math import *`.
    """
    found = set(bound(source))
    for node in _nodes(source):
        if isinstance(node, ast.Attribute | ast.Subscript) and not isinstance(node.ctx, ast.Load):
            found.add(_root(node))
        elif isinstance(node, ast.Call) and not (isinstance(node.func, ast.Name) and node.func.id in SHOWS):
            found |= {_root(part) for part in (node.func, *node.args, *(word.value for word in node.keywords))}
            found |= {"*"} if isinstance(node.func, ast.Name) and node.func.id in ("exec", "globals") else set()
    return frozenset(found - {""})


@lru_cache(maxsize=4096)
def read(source: str) -> frozenset[str]:
    """The names a source takes from outside: not as arguments, nor set by itself before anything else could."""
    nodes = _nodes(source)
    arguments = {node.arg for node in nodes if isinstance(node, ast.arg)}
    return (
        frozenset(node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load))
        - arguments
    )


def leaned_on(answer: str, cells: Iterable[str]) -> list[str]:
    """The cells on which an answer leans, and those on which these lean, in their order."""
    cells = list(cells)
    wanted, found = set(read(answer)), set[int]()
    grew = True
    while grew:
        grew = False
        for place, cell in enumerate(cells):
            if place not in found and (touched(cell) & (wanted | {"*"})):
                found.add(place)
                wanted |= read(cell)
                grew = True
    return [cells[place] for place in sorted(found)]


def that_bind(names: set[str], cells: Sequence[str]) -> list[int]:
    """Places of the cells that set these names, and of those that set what they need."""
    found, waiting, seen = set[int](), set(names), set[str]()
    while waiting:
        seen |= waiting
        new = {place for place, cell in enumerate(cells) if place not in found and bound(cell) & waiting}
        found |= new
        waiting = {name for place in new for name in read(cells[place])} - seen
    return sorted(found)


def only_shows(source: str) -> bool:
    """Whether a cell does nothing but print or show: it need not be run."""
    return bool(parsed(source)) and not touched(source) and all(map(_shows, statements(source)))


def _shows(statement):
    if isinstance(statement, ast.Pass):
        return True
    if not isinstance(statement, ast.Expr):
        return False
    value = statement.value
    if isinstance(value, ast.Call):
        return isinstance(value.func, ast.Name) and value.func.id in SHOWS
    return isinstance(value, ast.Name | ast.Attribute | ast.Constant | ast.Subscript)


def _nodes(source):
    return [node for statement in statements(source) for node in ast.walk(statement)]


def _root(node):
    while isinstance(node, ast.Attribute | ast.Subscript | ast.Starred | ast.Call):
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.id if isinstance(node, ast.Name) else ""
