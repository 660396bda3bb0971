"""A change of a learner's source, made and undone in its syntax tree."""

import ast
from collections.abc import Iterator
from typing import Any, NamedTuple

from nnrepair.costs import COSTS
from nnrepair.ticking import is_tick


class Change(NamedTuple):
    """`value` in place of `container[key]` or, of a node, of its field `key`."""

    container: Any
    key: Any
    value: Any


class Edit(NamedTuple):
    """One slip undone.

    Attributes
    ----------
    kind : str
        A key of COSTS.
    place : ast.AST
        Whose line is quoted.
    why : str
        What is the matter with the line as it stands.
    changes : tuple of Change
    extra : float
        How much more far-fetched than its kind.
    """

    kind: str
    place: Any
    why: str
    changes: tuple[Change, ...]
    extra: float = 0.0

    @property
    def cost(self) -> float:
        """The cheap ones are tried first."""
        return COSTS[self.kind] + self.extra

    @property
    def number(self) -> int:
        """The line."""
        return getattr(self.place, "lineno", 1)


class Slot(NamedTuple):
    """Where an expression stands."""

    container: Any
    key: Any
    node: Any
    parent: Any

    def put(self, new: ast.AST) -> Change:
        return Change(self.container, self.key, new)

    @property
    def is_function(self) -> bool:
        """Whether it is what a call calls."""
        return isinstance(self.parent, ast.Call) and self.key == "func"

    @property
    def is_whole(self) -> bool:
        """Whether it is all that is returned or assigned."""
        return isinstance(self.parent, (ast.Return, ast.Assign, ast.AugAssign))

    @property
    def is_read(self) -> bool:
        return isinstance(getattr(self.node, "ctx", ast.Load()), ast.Load)


def slots(tree: ast.AST) -> Iterator[Slot]:
    """Every place of an expression in the tree."""
    for parent in ast.walk(tree):
        if is_tick(parent):
            continue
        for name, value in ast.iter_fields(parent):
            if isinstance(value, ast.expr) and not is_tick(value):
                yield Slot(parent, name, value, parent)
            elif isinstance(value, list):
                for place, part in enumerate(value):
                    if isinstance(part, (ast.expr, ast.keyword)) and not is_tick(part):
                        yield Slot(value, place, part, parent)


def blocks(tree: ast.AST) -> Iterator[tuple[Any, str, list]]:
    """Every list of statements: whose it is, under which name, and the list."""
    for node in ast.walk(tree):
        for name in ("body", "orelse"):
            value = getattr(node, name, None)
            if isinstance(value, list) and value and isinstance(value[0], ast.stmt):
                yield node, name, value


def made(edit: Edit) -> list[Change]:
    """Make the changes; gives back what undoes them."""
    undo = []
    for container, key, value in edit.changes:
        if isinstance(container, list):
            undo.append(Change(container, key, container[key]))
            container[key] = value
        else:
            undo.append(Change(container, key, getattr(container, key)))
            setattr(container, key, value)
    return undo[::-1]


def undone(undo: list[Change]) -> None:
    """Take the changes back."""
    for container, key, value in undo:
        if isinstance(container, list):
            container[key] = value
        else:
            setattr(container, key, value)
