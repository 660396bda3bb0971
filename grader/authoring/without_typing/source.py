"""A source, its syntax tree, and where in the text a piece of the tree stands."""

import ast
from typing import Any


class Source:
    """The tree is without docstrings: mistakes have none.

    Raises
    ------
    SyntaxError
        If Python cannot read it.
    """

    def __init__(self, text: str):
        self.text = text
        self.tree = ast.parse(text)
        for node in list(ast.walk(self.tree)):
            if isinstance(node, ast.FunctionDef) and ast.get_docstring(node) is not None:
                del node.body[0]
        self.lines = text.splitlines(keepends=True)
        self.starts = [sum(map(len, self.lines[:k])) for k in range(len(self.lines))]

    def span(self, node: Any) -> tuple[int, int]:
        """Where a piece begins and ends, with the brackets around it."""
        start = self._place(node.lineno, node.col_offset)
        end = self._place(node.end_lineno, node.end_col_offset)
        if isinstance(node, ast.GeneratorExp) and self._is_called(start):
            return start + 1, end - 1
        while self._is_bracketed(start, end):
            start, end = self.text.rindex("(", 0, start), self.text.index(")", end) + 1
        return start, end

    def between(self, left: ast.expr, right: ast.expr) -> tuple[int, int]:
        """Where the operator between two pieces stands."""
        start, end = self.span(left)[1], self.span(right)[0]
        text = self.text[start:end]
        return start + len(text) - len(text.lstrip()), end - len(text) + len(text.rstrip())

    def last_name(self, node: ast.Attribute) -> tuple[int, int]:
        """Where the name behind the last dot stands."""
        end = self._place(node.end_lineno, node.end_col_offset)
        return end - len(node.attr), end

    def _place(self, line, bytes_before):
        return self.starts[line - 1] + len(self.lines[line - 1].encode()[:bytes_before].decode())

    def _is_bracketed(self, start, end):
        """By brackets of its own, not by those of a call."""
        before, after = self.text[:start].rstrip(), self.text[end:].lstrip()
        return before.endswith("(") and after.startswith(")") and not self._is_called(len(before) - 1)

    def _is_called(self, bracket):
        called = self.text[bracket - 1 : bracket]
        return called.isalnum() or called in ("_", ")", "]")
