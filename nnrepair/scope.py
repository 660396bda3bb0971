"""What a learner's function knows: its parameters, its own names, and its text."""

import ast
from typing import Any

from nnrepair.building import called_name, names_in

LONGEST = 32
ADDING = ("sum", "max", "count_nonzero", "bincount")
BIAS = ("b", "bias", "biases")


class Scope:
    """Of a function, or of a whole cell that defines none.

    Attributes
    ----------
    tree : ast.AST
    parameters : list of str
    stored : list of str
        Names that it gives a value.
    names : list of str
        All its own.
    read : set of str
        Names that it reads.
    unread : list of str
        Its own names that it never reads.
    loop_names : list of str
        Names that a loop gives a value in each round.
    ranges : set of str
        What its ranges go to.
    sizes : list of str
        Expressions for how many there are of something.
    numbers : list
        Numbers above 2 that stand in it.
    compared : set of int
        The ids of all that stands in comparisons.
    reduced : list of ast.expr
        What it adds up, counts or finds the largest of, each once.
    """

    def __init__(self, tree: Any, source: str):
        self.tree, self.source = tree, source
        given = getattr(tree, "args", None)
        self.parameters = [a.arg for a in [*given.posonlyargs, *given.args, *given.kwonlyargs]] if given else []
        stored = [n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)]
        self.stored = list(dict.fromkeys(stored))
        self.names = list(dict.fromkeys([*self.parameters, *self.stored]))
        heads = [n.target for n in ast.walk(tree) if isinstance(n, (ast.For, ast.comprehension))]
        self.loop_names = [own for own in self.stored if any(own in names_in(head, ast.Store) for head in heads)]
        ranges = [n for n in ast.walk(tree) if called_name(n) == "range"]
        self.ranges = {ast.unparse(part) for n in ranges for part in n.args}  # type: ignore[attr-defined]
        self.read = names_in(tree)
        self.unread = [own for own in self.names if own not in self.read and own != "_"] if given else []
        constants: list[Any] = [
            n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and type(n.value) in (int, float)
        ]
        self.numbers = [value for value in dict.fromkeys(constants) if abs(value) > 2][:4]
        compares = [n for n in ast.walk(tree) if isinstance(n, ast.Compare)]
        self.compared = {id(part) for n in compares for part in ast.walk(n)}
        calls: list[Any] = [n for n in ast.walk(tree) if called_name(n) in ADDING]
        self.reduced = list({ast.unparse(n): n for n in calls}.values())[:4]
        self.sizes = [f"{f}({p})" for p in self.parameters for f in ("len", "np.size")]
        self.sizes += [f"np.shape({p})[-1]" for p in self.parameters]

    def text(self, node: ast.AST) -> str:
        """A piece as the learner wrote it."""
        text = ast.get_source_segment(self.source, node) if hasattr(node, "lineno") else None
        text = " ".join((text or ast.unparse(node)).split())
        return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"

    def origin(self, own: str) -> str:
        """What a name of the learner's stands for."""
        if own in self.parameters:
            return f"the input `{own}`"
        lines = [
            n.lineno for n in ast.walk(self.tree) if isinstance(n, ast.Name) and n.id == own and hasattr(n, "lineno")
        ]
        return f"`{own}` of line {min(lines)}" if lines else f"`{own}`"

    def said(self, own: str) -> str:
        """A name of the learner's, as a sentence calls it."""
        return "the bias" if own in BIAS else "what goes into `_`" if own == "_" else f"`{own}`"
