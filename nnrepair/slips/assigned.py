"""Assignments: `=+`, `=` for `+=`, a result that is thrown away, and one that is None."""

import ast
import copy
import re
from collections.abc import Iterator
from typing import Any, cast

from nnrepair.building import assign, call, called_name, constant, is_loop, name, names_in
from nnrepair.edit import Change, Edit, blocks, slots
from nnrepair.scope import Scope
from nnrepair.slips.copies import DEEPCOPY
from nnrepair.slips.operators import OTHERS
from nnrepair.ticking import is_tick

OWN = ("sort", "append", "reverse", "extend", "insert", "fill")
OF_FIRST = ("shuffle", "fill_diagonal", "copyto")


def set_anew(scope: Scope) -> Iterator[Edit]:
    in_loops = {id(line) for loop in ast.walk(scope.tree) if is_loop(loop) for line in ast.walk(loop)}
    for line, instead in _lines(scope.tree):
        if not (isinstance(line, ast.Assign) and len(line.targets) == 1):
            continue
        target, value = line.targets[0], line.value
        if not isinstance(target, (ast.Name, ast.Subscript)):
            continue
        if match := re.search(r"=([+-]) ", ast.get_source_segment(scope.source, line) or ""):
            sign = match[1]  # the sign belongs to the value now, and does no harm there
            why = f"`={sign}` sets the value anew: only the last round counts; adding to what is there is `{sign}=`"
            yield Edit("=+ for +=", line, why, instead(ast.AugAssign(target, ast.Add(), value)))
        inside = id(line) in in_loops
        for operator, extra in ((ast.Add, 0.0), (ast.Sub, 1.0), (ast.Mult, 1.0)):
            why = f"`{scope.text(target)} = …` sets it anew in every round: only the last is left, nothing is added up"
            why = why if inside else f"`{scope.text(target)} = …` overwrites what was there: nothing is added to it"
            if inside or operator is ast.Add:
                new = ast.AugAssign(target, operator(), value)
                yield Edit("overwritten", line, why, instead(new), extra + (0 if inside else 1))


def changed_in_place(scope: Scope) -> Iterator[Edit]:
    for line, instead in _lines(scope.tree):
        if not isinstance(line, ast.AugAssign):
            continue
        load = _loaded(line.target)
        text = scope.text(line.target)
        why = f"this adds to what is in `{text}` already, where it should be set anew"
        yield Edit(
            "added to the old", line, why, instead(ast.Assign([copy.deepcopy(line.target)], line.value, lineno=1))
        )
        for other, kind, words in OTHERS.get(type(line.op), [])[:2]:
            yield Edit(kind, line, words, (Change(line, "op", other()),))
        if isinstance(line.target, ast.Name):
            why = f"this writes into the array `{text}` itself, which is the caller's: no copy was made"
            whole = ast.Assign([copy.deepcopy(line.target)], ast.BinOp(load, line.op, line.value), lineno=1)
            yield Edit("input changed", line, why, instead(whole))
        elif isinstance(line.target, ast.Subscript) and isinstance(line.op, ast.Add):
            why = "where an index comes several times, this adds once only: numpy keeps the last of them"
            new = ast.Expr(call("np.add.at", _loaded(line.target.value), line.target.slice, line.value))
            yield Edit("repeated index", line, why, instead(new))


def thrown_away(scope: Scope) -> Iterator[Edit]:
    """A result that nobody keeps, and the None of something that works in place."""
    for line, instead in _lines(scope.tree):
        value = getattr(line, "value", None)
        if not isinstance(value, ast.Call) or is_tick(line):
            continue
        known, owner = called_name(value), cast(Any, getattr(value.func, "value", None))
        if isinstance(line, ast.Expr):
            kept = [getattr(owner, "id", ""), *(a.id for a in value.args if isinstance(a, ast.Name))]
            for own in [k for k in dict.fromkeys(kept) if k in scope.names][:3]:
                why = f"{known} changes nothing itself: it gives back something new, and that is thrown away here"
                yield Edit("result thrown away", line, why, instead(assign(own, value)))
            if known == "append" and value.args:
                front = ast.Call(ast.Attribute(owner, "insert", ast.Load()), [constant(0), value.args[0]], [])
                why = "each new one is put at the end of the list, where it belongs in front"
                yield Edit("list turned round", line, why, instead(ast.Expr(front)))
        elif isinstance(line, ast.Assign) and isinstance(line.targets[0], ast.Name) and owner is not None:
            first = owner if known in OWN else value.args[0] if known in OF_FIRST and value.args else None
            if first is not None:
                done = copy.deepcopy(value)
                if known in OWN:
                    done.func.value = name("__kept__")  # type: ignore[attr-defined]
                else:
                    done.args[0] = name("__kept__")
                new = [
                    assign("__kept__", call(DEEPCOPY, first)),
                    ast.Expr(done),
                    assign(line.targets[0].id, name("__kept__")),
                ]
                why = f"{known} changes the thing itself and gives back None, and so `{line.targets[0].id}` is None"
                yield Edit("None kept", line, why, instead(*new))


def not_taken_up(scope: Scope) -> Iterator[Edit]:
    """Every round starts from the input again; a parameter changes meanwhile; a total that never starts."""
    for holder, field, block in blocks(scope.tree):
        for place, loop in enumerate(block):
            if not isinstance(loop, ast.For):
                continue
            for line in loop.body:
                if not (isinstance(line, ast.Assign) and isinstance(line.targets[0], ast.Name)):
                    continue
                target, reads = line.targets[0].id, names_in(line.value)
                if target in reads:
                    continue
                for known in set(scope.names) & reads - names_in(loop.target, ast.Store) - {target}:
                    changes = [
                        s.put(ast.Name(known, s.node.ctx))
                        for s in slots(scope.tree)
                        if getattr(s.node, "id", "") == target
                    ]
                    why = f"every round starts from `{known}` again: `{target}`, of the last one, is not taken up"
                    yield Edit("not taken up", line, why, tuple(changes))
                more = [
                    ast.AugAssign(ast.Name(target, ast.Store()), ast.Add(), line.value) if s is line else s
                    for s in loop.body
                ]
                start = [*block[:place], assign(target, constant(0)), *block[place:]]
                why = f"`{target} = …` sets it anew in every round: only the last is left, nothing is added up"
                yield Edit("overwritten", line, why, (Change(loop, "body", more), Change(holder, field, start)), 0.1)
                empty = [*block[:place], assign(target, ast.List([], ast.Load())), *block[place:]]
                value = line.value if isinstance(line.value, ast.List) else ast.List([line.value], ast.Load())
                more = [
                    ast.AugAssign(ast.Name(target, ast.Store()), ast.Add(), value) if s is line else s
                    for s in loop.body
                ]
                why = f"`{target} = …` sets it anew in every round: only the last is left, the others are lost"
                yield Edit("overwritten", line, why, (Change(loop, "body", more), Change(holder, field, empty)), 0.2)


def changed_meanwhile(scope: Scope) -> Iterator[Edit]:
    if not isinstance(scope.tree, ast.FunctionDef):
        return
    for slot in slots(scope.tree):
        own = getattr(slot.node, "id", "")
        if own in scope.parameters and own in scope.stored and slot.is_read:
            start = assign(f"__first_{own}__", name(own))
            why = f"`{own}` changes in every round, and the next round goes on with the changed one, not the first"
            changes = slot.put(name(f"__first_{own}__")), Change(scope.tree, "body", [start, *scope.tree.body])
            yield Edit("changed meanwhile", slot.node, why, changes)


def targets(scope: Scope) -> Iterator[Edit]:
    """Names on the left, or in a loop's head, in the wrong order."""
    for line, _ in _lines(scope.tree):
        target = line.targets[0] if isinstance(line, ast.Assign) else line.target if isinstance(line, ast.For) else None
        if isinstance(target, ast.Tuple) and len(target.elts) == 2:
            why = f"`{scope.text(target)}`: the two come in the other order"
            yield Edit("parts swapped", line, why, (Change(target, "elts", target.elts[::-1]),), 0.1)


def _lines(tree):
    """Every line, and what puts others in its place."""
    for holder, field, block in blocks(tree):
        for place, line in enumerate(block):

            def instead(*new, holder=holder, field=field, block=block, place=place):
                return (Change(holder, field, [*block[:place], *new, *block[place + 1 :]]),)

            yield line, instead


def _loaded(node):
    node = copy.deepcopy(node)
    for piece in ast.walk(node):
        if hasattr(piece, "ctx"):
            piece.ctx = ast.Load()
    return node
