"""Traps of numpy: chained slices, whole numbers, np.where's two branches, random numbers without the seed."""

import ast
from collections.abc import Iterator

from nnrepair.building import called_name, keyword_of, names_in
from nnrepair.traps.trap import Function, Trap

DRAWING = ("permutation", "shuffle", "choice", "integers", "normal", "random", "rand", "randn", "randint", "uniform")
SEEDS = ("seed", "rng", "generator")


def slices(function: Function, facts: frozenset[str]) -> Iterator[Trap]:
    cuts = {
        n.targets[0].id
        for n in function.nodes
        if isinstance(n, ast.Assign) and called_name(n.value) == "slice" and isinstance(n.targets[0], ast.Name)
    }

    def is_slice(node):
        plain = isinstance(node, ast.Slice) and node.step is None and node.lower is not None and node.upper is not None
        return plain or called_name(node) == "slice" or getattr(node, "id", "") in cuts

    for node in function.nodes:
        if (
            isinstance(node, ast.Subscript)
            and isinstance(node.value, ast.Subscript)
            and is_slice(node.slice)
            and is_slice(node.value.slice)
        ):
            why = "the second `[…]` cuts the rows again: rows and columns go into one pair, [rows, columns]"
            yield Trap("rows cut twice", node.lineno, why)


def whole_numbers(function: Function, facts: frozenset[str]) -> Iterator[Trap]:
    written = any(isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store) for node in function.nodes)
    for node in function.nodes:
        known = called_name(node)
        if known == "where" and len(node.args) == 3 and "overflow" in facts and _grows(node):
            why = "np.where computes both cases for every value, even the one it does not take: there it overflows"
            yield Trap("both cases computed", node.lineno, why)
        if "whole" not in facts:
            continue
        typed = keyword_of(node, "dtype") if known else None
        if (typed is not None and "int" in ast.unparse(typed)) or (known == "astype" and "int" in ast.unparse(node)):
            why = f"`{function.text(node)}` makes whole numbers: what is behind the point is cut off"
            yield Trap("whole numbers", node.lineno, why)
        elif known == "full_like" or (written and known in ("zeros_like", "empty_like", "ones_like")):
            why = f"`{function.text(node)}` holds whole numbers if its model does: what is behind the point is cut off"
            yield Trap("whole numbers", node.lineno, why, sure=False)
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.FloorDiv):
            why = "`//` divides whole numbers: it cuts off what is behind the point"
            yield Trap("// for /", node.lineno, why)


def _grows(where):
    """Whether a power, or the exponential, is taken in one of its cases."""
    parts = [part for case in where.args[1:] for part in ast.walk(case)]
    return any(called_name(p) in ("exp", "power") or isinstance(getattr(p, "op", None), ast.Pow) for p in parts)


def chance(function: Function, facts: frozenset[str]) -> Iterator[Trap]:
    seeded = [p for p in function.parameters if p in SEEDS]
    for node in function.nodes:
        known = called_name(node)
        if known == "default_rng" and not node.args and not node.keywords and seeded:
            why = "`default_rng()` without the seed draws other numbers every time"
            yield Trap("seed not used", node.lineno, why)
        owner = ast.unparse(node.func) if known in DRAWING else ""
        if owner == f"np.random.{known}" and seeded:
            why = f"`{owner}` draws from numpy's own generator, which the seed that is given does not reach"
            yield Trap("seed not used", node.lineno, why)
        elif known in DRAWING and not seeded:
            why = "it draws random numbers, so its result is a matter of chance, where it can be computed"
            yield Trap("left to chance", node.lineno, why)


def comes_back(function: Function, facts: frozenset[str]) -> Iterator[Trap]:
    """np.roll where nothing is cut off or written over."""
    kept = {called_name(node) for node in function.nodes} & {"pad", "where"}
    written = any(isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store) for node in function.nodes)
    for node in function.nodes:
        if called_name(node) == "roll" and not kept and not written:
            why = "np.roll loses nothing: what leaves on one side comes in again on the other"
            yield Trap("comes back", node.lineno, why, sure=False)


def aliases(function: Function, facts: frozenset[str]) -> Iterator[Trap]:
    """A second name for an array that is then written into, while the first is still needed."""
    touched: dict[str, int] = {}
    for node in function.nodes:
        if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store) and isinstance(node.value, ast.Name):
            touched.setdefault(node.value.id, node.lineno)
        if isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
            touched.setdefault(node.target.id, node.lineno)
    for node in function.nodes:
        if not (
            isinstance(node, ast.Assign) and isinstance(node.value, ast.Name) and isinstance(node.targets[0], ast.Name)
        ):
            continue
        own, first = node.targets[0].id, node.value.id
        if touched.get(own, 0) > node.lineno and first in function.names:
            later = any(first in names_in(m) for m in function.nodes if getattr(m, "lineno", 0) > touched[own])
            why = f"`{function.text(node)}` is a second name and no copy: what is written into one stands in both"
            yield Trap("no copy", node.lineno, why, sure=later)
