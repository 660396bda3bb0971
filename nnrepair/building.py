"""Small pieces of syntax trees, to build with and to ask about."""

import ast
from typing import Any


def name(identifier: str) -> ast.Name:
    return ast.Name(identifier, ast.Load())


def constant(value: Any) -> ast.Constant:
    return ast.Constant(value)


def expression(text: str) -> ast.expr:
    return ast.parse(text, mode="eval").body


def call(function: str | ast.expr, *arguments: ast.expr, **keywords: ast.expr) -> ast.Call:
    called = expression(function) if isinstance(function, str) else function
    return ast.Call(called, list(arguments), [ast.keyword(key, value) for key, value in keywords.items()])


def binary(left: ast.expr, operator: type, right: ast.expr) -> ast.BinOp:
    return ast.BinOp(left, operator(), right)


def assign(target: str, value: ast.expr) -> ast.Assign:
    return ast.Assign([ast.Name(target, ast.Store())], value, lineno=1)


def part(value: ast.expr, index: ast.expr) -> ast.Subscript:
    return ast.Subscript(value, index, ast.Load())


def backwards(value: ast.expr) -> ast.Subscript:
    return part(value, ast.Slice(step=constant(-1)))


def called_name(node: Any) -> str:
    """`sum` of `np.sum(…)`, of `x.sum()` and of `sum(…)`; empty of anything else."""
    if not isinstance(node, ast.Call):
        return ""
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def is_method(node: Any) -> bool:
    """Whether a call is of a value's own method: `x.sum()`, not `np.sum(x)`."""
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and not (isinstance(node.func.value, ast.Name) and node.func.value.id in ("np", "numpy", "math"))
    )


def is_int(node: Any) -> bool:
    return isinstance(node, ast.Constant) and type(node.value) is int


def is_one(node: Any) -> bool:
    return is_int(node) and node.value == 1


def is_loop(node: Any) -> bool:
    return isinstance(node, (ast.For, ast.While))


def names_in(node: ast.AST, context: type = ast.Load) -> set[str]:
    """The names that a piece reads (or stores)."""
    return {part.id for part in ast.walk(node) if isinstance(part, ast.Name) and isinstance(part.ctx, context)}


def root(node: Any) -> str:
    """`digits` of `digits.test.images`."""
    while isinstance(node, (ast.Attribute, ast.Subscript)):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def with_first(node: ast.Call, value: ast.expr) -> ast.Call:
    """The same call of another first argument."""
    return ast.Call(node.func, [value, *node.args[1:]], node.keywords)


def with_keyword(node: ast.Call, keyword: str, value: Any) -> ast.Call:
    kept = [other for other in node.keywords if other.arg != keyword]
    new = value if isinstance(value, ast.expr) else constant(value)
    return ast.Call(node.func, node.args, [*kept, ast.keyword(keyword, new)])


def without_keyword(node: ast.Call, keyword: str) -> ast.Call:
    return ast.Call(node.func, node.args, [other for other in node.keywords if other.arg != keyword])


def keyword_of(node: ast.Call, keyword: str) -> Any:
    return next((other.value for other in node.keywords if other.arg == keyword), None)
