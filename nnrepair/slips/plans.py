"""Wrong ideas over several lines: two loops for one, a step that comes too early, a name replaced too early."""

import ast
import copy
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from nnrepair.building import assign, call, called_name, name, names_in
from nnrepair.edit import Change, Edit, blocks, slots
from nnrepair.scope import Scope
from nnrepair.slips.copies import DEEPCOPY
from nnrepair.ticking import is_tick

FAR = 4  # lines that a step may come too early


def loops_apart(scope: Scope) -> Iterator[Edit]:
    """All of something is collected first, and then a second loop changes what it was made from."""
    for holder, field, block in blocks(scope.tree):
        for place, (first, second) in enumerate(pairwise(block)):
            if not (isinstance(second, ast.For) and isinstance(second.iter, ast.Name)):
                continue
            for target, over, lines, value in _collected(first, second.iter.id):
                taken = ast.Assign([second.target], value, lineno=first.lineno)
                joined = ast.For(target, over, [*lines, taken, *second.body], [], lineno=first.lineno)
                why = f"all of this is done before line {second.lineno} begins, and knows nothing of what changes there"
                changes = (Change(holder, field, [*block[:place], joined, *block[place + 2 :]]),)
                yield Edit("loops apart", first, why, changes)


def _collected(line, kept):
    """The head of a loop, its other lines, and what each round puts into the list `kept`."""
    if isinstance(line, ast.For):
        last: Any = getattr(line.body[-1], "value", None)
        if called_name(last) == "append" and getattr(last.func.value, "id", "") == kept and last.args:
            yield line.target, line.iter, line.body[:-1], last.args[0]
    elif isinstance(line, ast.Assign) and isinstance(line.value, ast.ListComp) and len(line.value.generators) == 1:
        made = line.value.generators[0]
        if getattr(line.targets[0], "id", "") == kept and all(map(is_tick, made.ifs)):
            yield made.target, made.iter, [], line.value.elt


def steps_too_early(scope: Scope) -> Iterator[Edit]:
    """`ink = sheet / sheet.max()` that belongs behind the lines that follow."""
    for holder, field, block in blocks(scope.tree):
        for place, line in enumerate(block):
            if not (isinstance(line, ast.Assign) and isinstance(line.targets[0], ast.Name)):
                continue
            own = line.targets[0].id
            for given in sorted(names_in(line.value) & set(scope.names)):
                for until in range(place + 1, min(len(block), place + FAR)):
                    after = block[until]
                    if not (isinstance(after, ast.Assign) and isinstance(after.targets[0], ast.Name)):
                        break
                    end = after.targets[0].id
                    late = assign(end, _with(line.value, given, end))
                    start = [assign(own, name(given))] if own != given else []
                    new = [*block[:place], *start, *block[place + 1 : until + 1], late, *block[until + 1 :]]
                    why = f"this comes too early: what line {after.lineno} does must be done before it"
                    yield Edit("lines swapped", line, why, (Change(holder, field, new),), 0.1)


def _with(value, old, new):
    """The same formula of another name."""
    value = copy.deepcopy(value)
    for piece in ast.walk(value):
        if isinstance(piece, ast.Name) and piece.id == old:
            piece.id = new
    return value


def replaced_too_early(scope: Scope) -> Iterator[Edit]:
    """A name gets its new value while the lines below still need the old one, or they go on with the old one."""
    for holder, field, block in blocks(scope.tree):
        for place, line in enumerate(block[:-1]):
            target = line.targets[0] if isinstance(line, ast.Assign) else getattr(line, "target", None)
            if not isinstance(target, ast.Name) or not isinstance(line, (ast.Assign, ast.AugAssign)):
                continue
            own, later = target.id, block[place + 1 :]
            given_before = own in scope.parameters or any(own in names_in(other, ast.Store) for other in block[:place])
            for until in range(1, 4) if given_before or own in names_in(line) else ():
                if uses := _reads(later[:until], own):
                    kept = assign(f"__old_{own}__", call(DEEPCOPY, name(own)))
                    changes = [slot.put(name(f"__old_{own}__")) for slot in uses]
                    changes += [Change(holder, field, [*block[:place], kept, *block[place:]])]
                    why = f"`{own}` is replaced here, and line {uses[0].node.lineno} needs it as it was before"
                    yield Edit("replaced too early", line, why, tuple(changes))
            for given in sorted(names_in(line) & set(scope.names) - {own}):
                if len(uses := _reads(later, given)) in range(2, 7):
                    why = f"`{given}` goes on here as it was, where `{own}` of line {line.lineno} is needed"
                    yield Edit("the old one again", uses[0].node, why, tuple(s.put(name(own)) for s in uses))


def _reads(lines, own):
    """Where lines read a name, up to the first that gives it a new value."""
    found = []
    for line in lines:
        found += [s for s in slots(line) if getattr(s.node, "id", "") == own and s.is_read and not s.is_function]
        if own in names_in(line, ast.Store):
            break
    return found


def starts_again(scope: Scope) -> Iterator[Edit]:
    """`path.append(start - rate * f(start))` in a loop: every round begins with the same."""
    for _, _, block in blocks(scope.tree):
        for loop in block:
            for place, line in enumerate(loop.body if isinstance(loop, ast.For) else ()):
                kept: Any = line.value if isinstance(line, ast.Expr) else None
                if called_name(kept) != "append" or not kept.args or isinstance(kept.args[0], ast.Name):
                    continue
                for own in sorted(names_in(kept.args[0]) & set(scope.parameters) - set(scope.stored)):
                    taken = [assign(own, kept.args[0]), ast.Expr(ast.Call(kept.func, [name(own)], []))]
                    why = f"every round starts from `{own}` again: what the round before gave is not taken up"
                    new = [*loop.body[:place], *taken, *loop.body[place + 1 :]]
                    yield Edit("not taken up", line, why, (Change(loop, "body", new),))


def before_and_after(scope: Scope) -> Iterator[Edit]:
    """`sizes[0]` in a loop over `sizes[1:]`, where each round needs the one before its own."""
    for loop in ast.walk(scope.tree):
        if not (isinstance(loop, (ast.For, ast.comprehension)) and isinstance(loop.target, ast.Name)):
            continue
        row = loop.iter.value if isinstance(loop.iter, ast.Subscript) else None
        if row is None or ast.unparse(loop.iter) != f"{ast.unparse(row)}[1:]":
            continue
        uses = [s for s in slots(scope.tree) if ast.unparse(s.node) == f"{ast.unparse(row)}[0]"]
        if uses:
            pair = ast.Tuple([ast.Name("__before__", ast.Store()), loop.target], ast.Store())
            changes = [s.put(name("__before__")) for s in uses]
            changes += [Change(loop, "target", pair), Change(loop, "iter", call("zip", row, loop.iter))]
            why = (
                f"`{scope.text(uses[0].node)}` is the first one in every round, where each needs the one before its own"
            )
            yield Edit("always the same one", uses[0].node, why, tuple(changes))
