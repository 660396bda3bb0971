"""Cases: one half of a table, an `if` that decides for all values at once, an `else` that should do nothing, `elif`."""

import ast
from collections.abc import Iterator

from nnrepair.building import call, called_name, expression, name, names_in
from nnrepair.edit import Change, Edit, blocks
from nnrepair.scope import Scope


def half_of_the_pairs(scope: Scope) -> Iterator[Edit]:
    """`for j in range(k + 1, 10)`: the pairs the other way round are never met."""
    for node in ast.walk(scope.tree):
        if not isinstance(node, (ast.For, ast.comprehension)) or called_name(node.iter) != "range":
            continue
        *first, end = node.iter.args[:2]  # type: ignore[attr-defined]
        limit = ast.unparse(first[0] if first else end)
        outer = next((own for own in scope.loop_names if limit in (own, f"{own} + 1")), "")
        mine = getattr(node.target, "id", "")
        whole = end if first else next((o for o in map(_length, _loops(scope.tree, outer)) if o is not None), None)
        if not outer or not mine or whole is None:
            continue
        apart = ast.Compare(name(mine), [ast.NotEq()], [name(outer)])
        why = f"`{scope.text(node.iter)}` takes one half of the pairs only: those the other way round are left out"
        head = Change(node, "iter", call("range", whole))
        if isinstance(node, ast.For):
            body = ast.copy_location(ast.If(apart, node.body[1:], []), node)
            rest = Change(node, "body", [node.body[0], body])
        else:
            rest = Change(node, "ifs", [*node.ifs, apart])
        yield Edit("half of the pairs", node.iter, why, (head, rest))
        yield Edit("half of the pairs", node.iter, why, (head,), 0.1)


def _loops(tree, own):
    return [
        n
        for n in ast.walk(tree)
        if isinstance(n, (ast.For, ast.comprehension)) and own in names_in(n.target, ast.Store)
    ]


def _length(loop):
    return loop.iter.args[-1] if called_name(loop.iter) == "range" else None


def one_case_for_all(scope: Scope) -> Iterator[Edit]:
    """An `if` that decides once for an array, where each of its values has its own case."""
    tree = scope.tree
    if not isinstance(tree, ast.FunctionDef) or len(scope.parameters) != 1:
        return
    own = scope.parameters[0]
    for node in ast.walk(tree):
        if isinstance(node, (ast.If, ast.IfExp)) and names_in(node.test):
            each = f"np.reshape([{tree.name}(v) for v in np.ravel({own})], np.shape({own}))"
            first = ast.If(expression(f"np.ndim({own})"), [ast.Return(expression(each))], [])
            why = f"this decides once for all of `{own}`, where each of its values has its own case"
            body = [*tree.body[:1], first, *tree.body[1:]]
            yield Edit("one case for all", node.test, why, (Change(tree, "body", body),))
            return


def cases(scope: Scope) -> Iterator[Edit]:
    """An `else` that should do nothing; `elif` for `if`; a loop that is left too early."""
    for holder, field, block in blocks(scope.tree):
        for place, line in enumerate(block):
            if isinstance(line, ast.Break):
                why = "`break` ends the whole loop: what comes after this one is never looked at"
                left = [*block[:place], ast.Pass(), *block[place + 1 :]]
                yield Edit("left too early", line, why, (Change(holder, field, left),))
            if not isinstance(line, ast.If):
                continue
            if line.orelse and not any(isinstance(part, ast.Return) for part in ast.walk(line)):
                why = "what is done in this other case changes the result: there, nothing should be done"
                yield Edit("case too many", line.orelse[0], why, (Change(line, "orelse", []),))
            if len(line.orelse) == 1 and isinstance(line.orelse[0], ast.If):
                why = "`elif` is looked at only where the first condition does not hold, and here both may hold"
                changes = (
                    Change(line, "orelse", []),
                    Change(holder, field, [*block[: place + 1], *line.orelse, *block[place + 1 :]]),
                )
                yield Edit("elif for if", line.orelse[0], why, changes)
            after = block[place + 1] if place + 1 < len(block) else None
            if isinstance(after, ast.If) and not line.orelse:
                why = (
                    "this `if` is looked at even where the first condition holds: only one of the two is meant (`elif`)"
                )
                changes = (
                    Change(line, "orelse", [after]),
                    Change(holder, field, [*block[: place + 1], *block[place + 2 :]]),
                )
                yield Edit("elif for if", after, why, changes)
            elif line.body and after is not None and not line.orelse and isinstance(line.body[-1], ast.Assign):
                changes = (
                    Change(line, "orelse", [after]),
                    Change(holder, field, [*block[: place + 1], *block[place + 2 :]]),
                )
                why = "this line is done in every case, even where the condition above holds: `else` is missing"
                yield Edit("elif for if", after, why, changes, 0.1)
