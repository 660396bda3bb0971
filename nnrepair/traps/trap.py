"""What a trap is found in, and how it is told."""

import ast
from typing import Any, NamedTuple

from nnrepair.scope import Scope


class Trap(NamedTuple):
    """Something in a source that goes wrong in a known way.

    Attributes
    ----------
    kind : str
    number : int
        Its line.
    why : str
    sure : bool
        Whether nobody writes this on purpose.
    """

    kind: str
    number: int
    why: str
    sure: bool = True


def pieces(node: Any) -> list[Any]:
    """All that stands in a piece of the tree."""
    return list(ast.walk(node))


class Function(Scope):
    """A learner's function, without the ticks of a trial."""

    @property
    def number(self) -> int:
        """The line where it begins."""
        return getattr(self.tree, "lineno", 1)

    @property
    def nodes(self) -> list[Any]:
        return pieces(self.tree)

    @property
    def loops(self) -> list[Any]:
        return [node for node in self.nodes if isinstance(node, (ast.For, ast.While))]
