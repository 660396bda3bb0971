"""Loops that end in their first round, that keep the first best, or that look at −1."""

import ast
from collections.abc import Iterator

from nnrepair.building import called_name, names_in
from nnrepair.traps.trap import Function, Trap, pieces

BEST = ("best", "max", "min", "large", "small", "top", "high", "low", "great", "near")


def returns(function: Function, facts: frozenset[str]) -> Iterator[Trap]:
    for loop in function.loops:
        if isinstance(loop, ast.For) and isinstance(loop.body[-1], ast.Return):
            why = "`return` stands in the loop, and ends it in the first round (how far is it indented?)"
            yield Trap("return in the loop", loop.body[-1].lineno, why)


def best_so_far(function: Function, facts: frozenset[str]) -> Iterator[Trap]:
    for loop in function.loops:
        stored = names_in(loop, ast.Store)
        for test in pieces(loop):
            if isinstance(test, ast.If) and any(isinstance(line, ast.Assign) for line in test.body):
                for own in sorted(names_in(test.test) & set(function.stored) - stored):
                    if any(word in own.lower() for word in BEST):
                        why = f"`{own}` is compared and never updated: every later one is compared with the first value"
                        yield Trap("best not updated", test.lineno, why)


def minus_one(function: Function, facts: frozenset[str]) -> Iterator[Trap]:
    for loop in function.loops:
        if not (
            isinstance(loop, ast.For) and called_name(loop.iter) == "range" and len(getattr(loop.iter, "args", ())) == 1
        ):
            continue
        for part in pieces(loop):
            index = part.slice if isinstance(part, ast.Subscript) and isinstance(part.ctx, ast.Load) else None
            if (
                isinstance(index, ast.BinOp)
                and isinstance(index.op, ast.Sub)
                and getattr(index.left, "id", "") == getattr(loop.target, "id", "")
            ):
                why = f"in the first round `{ast.unparse(part)}` has the index −1, and that is the last one"
                yield Trap("index −1", part.lineno, why, sure=False)
