"""A line that stands in the loop and belongs behind it, or the other way round; lines too many, or exchanged."""

import ast
from collections.abc import Iterator
from itertools import pairwise

from nnrepair.building import call, is_loop, names_in
from nnrepair.edit import Change, Edit, blocks
from nnrepair.scope import Scope
from nnrepair.ticking import is_tick


def returns_in_loops(scope: Scope) -> Iterator[Edit]:
    why = "`return` stands in the loop, and ends it in the first round: the others are never looked at"
    for holder, field, block, place, loop in _loops(scope.tree):
        last = loop.body[-1]
        if isinstance(last, ast.Return):
            out = [*block[: place + 1], last, *block[place + 1 :]]
            changes = Change(holder, field, out), Change(loop, "body", loop.body[:-1] or [ast.Pass()])
            yield Edit("return in the loop", last, why, changes)
        for line in loop.body:
            if isinstance(line, ast.If) and any(isinstance(part, ast.Return) for part in line.orelse):
                kept = ast.copy_location(ast.If(line.test, line.body, []), line)
                body = [kept if other is line else other for other in loop.body]
                out = [*block[: place + 1], *line.orelse, *block[place + 1 :]]
                yield Edit(
                    "return in the loop", line.orelse[-1], why, (Change(loop, "body", body), Change(holder, field, out))
                )


def in_and_out(scope: Scope) -> Iterator[Edit]:
    """Lines into a loop, and out of it."""
    for holder, field, block, place, loop in _loops(scope.tree):
        real = [line for line in loop.body if not is_tick(line)]
        last, first = loop.body[-1], real[0]
        if len(real) > 1 and not isinstance(last, ast.Return):
            out = [*block[: place + 1], last, *block[place + 1 :]]
            why = "this line is done in every round; it belongs behind the loop (how far is it indented?)"
            yield Edit(
                "line in the loop", last, why, (Change(holder, field, out), Change(loop, "body", loop.body[:-1]))
            )
        if len(real) > 1 and isinstance(first, ast.Assign):
            why = "it starts again in every round, and what the rounds before gave is lost: it belongs before the loop"
            rest = [line for line in loop.body if line is not first]
            changes = Change(loop, "body", rest), Change(holder, field, [*block[:place], first, *block[place:]])
            yield Edit("start in the loop", first, why, changes)
        if place + 1 < len(block) and not isinstance(block[place + 1], ast.Return):
            after = block[place + 1]
            why = "this line is done once, behind the loop, for its last round only; it belongs in the loop"
            rest = [*block[: place + 1], *block[place + 2 :]]
            yield Edit(
                "line behind the loop",
                after,
                why,
                (Change(holder, field, rest), Change(loop, "body", [*loop.body, after])),
            )
        for before in range(place - 1, max(-1, place - 4), -1):
            line = block[before]
            if isinstance(line, (ast.Assign, ast.AugAssign, ast.Expr)) and not is_tick(line):
                why = "this is done once, before the loop: the next round begins with what the round before left"
                rest = [other for other in block if other is not line]
                yield Edit(
                    "start before the loop",
                    line,
                    why,
                    (Change(holder, field, rest), Change(loop, "body", [line, *loop.body])),
                )


def nested(scope: Scope) -> Iterator[Edit]:
    for holder, field, block, place, loop in _loops(scope.tree):
        real = [line for line in loop.body if not is_tick(line)]
        if isinstance(loop, ast.For) and len(real) == 1 and isinstance(real[0], ast.For):
            inner = real[0]
            both = ast.Tuple([loop.target, inner.target], ast.Store())
            new = ast.For(both, call("zip", loop.iter, inner.iter), inner.body, [], lineno=loop.lineno)
            why = "a loop in a loop meets every pair of the two; here first belongs to first, second to second (zip)"
            yield Edit("nested loops", loop, why, (Change(holder, field, [*block[:place], new, *block[place + 1 :]]),))


def loops_exchanged(scope: Scope) -> Iterator[Edit]:
    """The inner loop outside: what they make comes in another order."""
    for outer, inner, changes in _nests(scope.tree):
        one, other = ast.unparse(outer.target), ast.unparse(inner.target)
        if not names_in(inner.iter) & names_in(outer.target, ast.Store):
            why = f"`{one}` runs outside and `{other}` inside: their loops, or their places below, are exchanged"
            yield Edit("loops exchanged", outer if isinstance(outer, ast.For) else outer.iter, why, changes)


def _nests(tree):
    """A loop whose body is a loop, or two loops of one list, and what exchanges them."""
    for node in ast.walk(tree):
        if isinstance(node, ast.For):
            real = [line for line in node.body if not is_tick(line)]
            if len(real) == 1 and isinstance(real[0], ast.For):
                yield node, real[0], _exchanged(node, real[0])
        elif isinstance(node, ast.ListComp) and len(node.generators) == 2:
            yield *node.generators, _exchanged(*node.generators)


def _exchanged(one, other):
    places = ((one, other), (other, one))
    return tuple(Change(mine, field, getattr(theirs, field)) for mine, theirs in places for field in ("target", "iter"))


def too_many(scope: Scope) -> Iterator[Edit]:
    """A line that should not be there, or that comes too early."""
    for holder, field, block in blocks(scope.tree):
        for place, line in enumerate(block):
            if is_tick(line) or isinstance(line, (ast.FunctionDef, ast.Import, ast.ImportFrom, ast.Return, ast.Pass)):
                continue
            if isinstance(line, ast.Expr) and isinstance(line.value, ast.Constant):
                continue  # its docstring
            rest = [other for other in block if other is not line] or [ast.Pass()]
            kind, why = _harm(line, scope)
            yield Edit(kind, line, why, (Change(holder, field, rest),))
            if place + 1 < len(block) and not isinstance(block[place + 1], ast.Return):
                new = list(block)
                new[place], new[place + 1] = new[place + 1], new[place]
                why = "this line comes too early: the next one must be done before it"
                yield Edit("lines swapped", line, why, (Change(holder, field, new),))


def done_too_early(scope: Scope) -> Iterator[Edit]:
    """`x = f(x)` before `return g(x)`, where g comes first."""
    for holder, field, block in blocks(scope.tree):
        for place, (line, after) in enumerate(pairwise(block)):
            if not (isinstance(line, ast.Assign) and isinstance(after, ast.Return) and after.value):
                continue
            own = getattr(line.targets[0], "id", "")
            if own in names_in(after.value) & names_in(line):
                new = [*block[:place], ast.Assign(line.targets, after.value, lineno=1), ast.Return(line.value)]
                why = "this comes too early: what the next line does must be done before it"
                yield Edit("lines swapped", line, why, (Change(holder, field, new),))


def _harm(line, scope):
    if isinstance(line, ast.Assign):
        lost = sorted(names_in(line, ast.Store) & set(scope.parameters) - names_in(line))
        if lost:
            return "input replaced", f"this replaces what the function is given: `{lost[0]}` should stay as it came in"
    if isinstance(line, (ast.If, ast.For, ast.While)):
        return "block too many", "what begins here changes the result, and does not belong in the function"
    return "line too many", "this line changes the result, and does not belong here"


def _loops(tree):
    for holder, field, block in blocks(tree):
        for place, loop in enumerate(block):
            if is_loop(loop):
                yield holder, field, block, place, loop
