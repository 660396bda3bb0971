"""Which names a cell's source gives a value, statement by statement, and which a compiled cell reads."""

import ast
import dis
import re
from functools import lru_cache
from types import CodeType
from typing import NamedTuple

DEFINES = re.compile(r"^(?:(?:async )?def|class)\s+(\w+)|^(\w+)\s*=(?!=)", re.MULTILINE)
DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom)
SIMPLE = (*DEFINITIONS, ast.Assign, ast.AugAssign, ast.AnnAssign)


class Binding(NamedTuple):
    """The last statement that gives a name its value.

    Attributes
    ----------
    first, last : int
        Its lines, counted from 1.
    simple : bool
        Whether it does so as a whole or not at all; a loop or an `if` may stop in the middle.
    """

    first: int
    last: int
    simple: bool


def bound_names(source: str) -> dict[str, Binding]:
    """By name, where the source gives it a value at its top level; by their look where Python cannot read it."""
    try:
        statements = ast.parse(source).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return {one or other: Binding(1, 1, True) for one, other in DEFINES.findall(source)}
    found = {}
    for statement in statements:
        first = min([statement.lineno, *(part.lineno for part in getattr(statement, "decorator_list", []))])
        place = Binding(first, statement.end_lineno or first, isinstance(statement, SIMPLE))
        found.update(dict.fromkeys(_names_of(statement), place))
    return found


@lru_cache(256)  # a search for the cause runs one check hundreds of times
def names_read(code: CodeType) -> frozenset[str]:
    """The global names that compiled code reads, its own functions' too; attributes are none."""
    steps = dis.get_instructions(code)
    own = frozenset(step.argval for step in steps if step.opname in ("LOAD_NAME", "LOAD_GLOBAL"))
    return own.union(*(names_read(part) for part in code.co_consts if isinstance(part, CodeType)))


def _names_of(statement):
    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return {statement.name}
    if isinstance(statement, (ast.Import, ast.ImportFrom)):
        return {(alias.asname or alias.name).split(".")[0] for alias in statement.names}
    stored = {node.id for node in ast.walk(statement) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    inner = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom)
    return stored.union(*(_names_of(node) for node in ast.walk(statement) if isinstance(node, inner)))
