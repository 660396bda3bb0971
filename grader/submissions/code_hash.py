"""A hash that two answers share if they are the same but for names, layout and comments."""

import ast
from hashlib import sha256

from grader.python_source import parsed

FEWEST_NODES = 25  # of the syntax tree; short answers are alike because there is one way to write them


def code_hash(source: str) -> str:
    """A hash that answers share if they differ only in names of variables, layout, comments and docstrings.

    Parameters
    ----------
    source : str

    Returns
    -------
    str
        16 hexadecimal digits; empty where the source is not Python, or too short to say anything.
    """
    tree = parsed(source)
    if tree is None or sum(1 for _ in ast.walk(tree)) < FEWEST_NODES:
        return ""
    try:
        _without_docstrings(tree)
        _OwnNames(tree).visit(tree)
        return sha256(ast.dump(tree).encode("utf-8", "replace")).hexdigest()[:16]
    except (RecursionError, ValueError):  # nested too deep, or with a number that is too long to be printed
        return ""


def _without_docstrings(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Module) and ast.get_docstring(node) is not None:
            node.body = node.body[1:] or [ast.Pass()]


class _OwnNames(ast.NodeTransformer):
    """Numbers the names that the answer itself binds, in their order; functions of numpy keep theirs."""

    def __init__(self, tree):
        self.numbers = {}
        for node in ast.walk(tree):
            if isinstance(node, ast.arg):
                self._own(node.arg)
            elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                self._own(node.id)

    def _own(self, name):
        self.numbers.setdefault(name, f"name{len(self.numbers)}")

    def visit_Name(self, node):
        node.id = self.numbers.get(node.id, node.id)
        return node

    def visit_arg(self, node):
        self.generic_visit(node)
        node.arg = self.numbers.get(node.arg, node.arg)
        return node
