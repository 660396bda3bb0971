"""Every round of a loop and every call is counted, so that a changed answer cannot run for ever."""

import ast

TICK = "__tick__"


def let_tick(tree: ast.AST) -> None:
    """Put a tick first in every loop, function and comprehension of the tree.

    It is done before any edit is made: edits hold whole bodies of loops, and a line that is moved must not lose it.
    """
    for node in list(ast.walk(tree)):
        if isinstance(node, (ast.For, ast.While, ast.FunctionDef)):
            node.body.insert(0, ast.copy_location(ast.Expr(_tick()), node.body[0]))
        elif isinstance(node, ast.comprehension):
            node.ifs.insert(0, _tick())
    ast.fix_missing_locations(tree)


def is_tick(node: ast.AST) -> bool:
    call = node.value if isinstance(node, ast.Expr) else node
    return isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == TICK


def _tick():
    return ast.Call(ast.Name(TICK, ast.Load()), [], [])
