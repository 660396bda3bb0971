"""A cell's source, looked at without running it."""

import ast
import re
import warnings
from collections.abc import Sequence
from functools import lru_cache

MAGIC = re.compile(r"(\s*)(?:%%?|!|\?).*|(\s*)[\w.]+\?\??\s*")
TIMED = re.compile(r"((?:[^\n=%!#'\"]{0,200}=)?\s*)%(?:time|timeit|prun)\s+(?=[^\s-])(.*)")
KEPT = re.compile(r"([^\n=%!#'\"]{1,200}=\s*)([%!])(.*)")  # t = %timeit -o f(), files = !ls


def parsed(source: str) -> ast.Module | None:
    """The source as a tree; None where Python cannot read it, for whichever reason."""
    try:
        with warnings.catch_warnings(action="ignore"):  # a strange escape in a student's string is his affair
            return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def statements(source: str) -> list[ast.stmt]:
    """The statements at the top level; none where Python cannot read it."""
    tree = parsed(source)
    return tree.body if tree else []


def bound_names(statement: ast.stmt) -> list[str]:
    """The names that a statement defines, imports or sets."""
    if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return [statement.name]
    if isinstance(statement, ast.Import | ast.ImportFrom):
        return [(alias.asname or alias.name).split(".")[0] for alias in statement.names]
    targets = statement.targets if isinstance(statement, ast.Assign) else [getattr(statement, "target", None)]
    nodes = [node for target in targets if target for node in ast.walk(target)]
    return [node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)]


@lru_cache(maxsize=4096)
def defined_names(source: str) -> tuple[str, ...]:
    """The names that a cell defines at its top level, each once, imports left out."""
    found = [statement for statement in statements(source) if not isinstance(statement, ast.Import | ast.ImportFrom)]
    return tuple(dict.fromkeys(name for statement in found for name in bound_names(statement)))


def all_names(source: str) -> set[str]:
    """The names that a cell defines, imports or sets at its top level."""
    return {name for statement in statements(source) for name in bound_names(statement)}


@lru_cache(maxsize=4096)
def names_read(source: str) -> frozenset[str]:
    """Every name that stands in a source."""
    nodes = [node for statement in statements(source) for node in ast.walk(statement)]
    return frozenset(node.id for node in nodes if isinstance(node, ast.Name))


@lru_cache(maxsize=4096)
def without_magics(source: str) -> tuple[str, tuple[str, ...]]:
    """Source without IPython's own lines, and those lines. What Python can read as it is stays untouched."""
    if parsed(source):
        return source, ()
    kept, magics = [], []
    for line in source.split("\n"):
        if timed := TIMED.fullmatch(line):
            magics.append(line.strip())
            kept.append(timed[1] + timed[2])
        elif asked := KEPT.fullmatch(line):
            magics.append(line.strip())
            way = "magic" if asked[2] == "%" else "getoutput"
            kept.append(f"{asked[1]}get_ipython().{way}({asked[3]!r})")
        elif magic := MAGIC.fullmatch(line):
            magics.append(line.strip())
            kept.append(f"{magic[1] or magic[2] or ''}pass  # {line.strip()}")
        else:
            kept.append(line)
    if not magics or not parsed("\n".join(kept)):
        return source, ()
    return "\n".join(kept), tuple(magics)


def listed(names: Sequence[str], most: int = 3) -> str:
    """Names for a sentence: not many, and none of them long."""
    shown = [name if len(name) <= 40 else f"{name[:39]}…" for name in names[:most]]
    return ", ".join(shown) + ("" if len(names) <= most else f" and {len(names) - most} more")
