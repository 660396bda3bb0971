"""What is returned, and slices: an order the wrong way round, a first one too many, an end taken for a length."""

import ast
from collections.abc import Iterator

from nnrepair.building import backwards, binary, call, called_name, constant, is_method, name, part, with_keyword
from nnrepair.edit import Change, Edit, Slot
from nnrepair.scope import Scope


def returned(slot: Slot, scope: Scope) -> Iterator[Edit]:
    node = slot.node
    if not (
        isinstance(slot.parent, ast.Return) and isinstance(node, (ast.Name, ast.Call, ast.Subscript)) and slot.is_read
    ):
        return
    text = scope.text(node)
    for kind, new, why in (
        ("order turned round", backwards(node), f"`{text}` is the wrong way round: its last belongs first"),
        (
            "table for line",
            call("np.ravel", node),
            f"`{text}` still has rows and columns, where one flat line is asked for",
        ),
        (
            "list round it",
            part(node, constant(0)),
            f"`{text}` is a list round what is asked for: only its first is meant",
        ),
        ("first too many", part(node, ast.Slice(lower=constant(1))), f"the first of `{text}` is one too many"),
        ("last too many", part(node, ast.Slice(upper=constant(-1))), f"the last of `{text}` is one too many"),
        ("axis of length 1", call("np.squeeze", node), f"`{text}` has an axis of length 1 too many"),
    ):
        yield Edit(kind, node, why, (slot.put(new),))
    for own in scope.parameters:
        why = f"`{text}` tells the places, where the values of `{own}` at these places are asked for"
        yield Edit("places for values", node, why, (slot.put(part(call("np.asarray", name(own)), node)),))


def sorted_upwards(slot: Slot, scope: Scope) -> Iterator[Edit]:
    """`argsort` where the largest should come first."""
    node = slot.node
    known = called_name(node)
    if known not in ("argsort", "sort", "sorted") or not slot.is_read or isinstance(slot.parent, ast.Expr):
        return
    value = node.func.value if is_method(node) else next(iter(node.args), None)
    if value is None or isinstance(value, ast.UnaryOp):
        return
    why = f"`{known}` goes from the smallest to the largest, where the largest is asked for first"
    downwards = call("np.negative", value)
    new = ast.Call(ast.Attribute(downwards, known, ast.Load()), [] if is_method(node) else node.args[1:], node.keywords)
    if known == "sorted":
        new = with_keyword(node, "reverse", True)
    elif known == "sort":
        new = call("np.negative", call("np.sort", downwards))
    yield Edit("smallest first", node, why, (slot.put(new),))


def slices(slot: Slot, scope: Scope) -> Iterator[Edit]:
    node = slot.node
    if not isinstance(node, ast.Slice):
        return
    lower, upper, step = node.lower, node.upper, node.step
    place = lower or upper or step or slot.parent
    if lower is not None:
        why = f"the slice begins at `{scope.text(lower)}`: those before are left out"
        yield Edit("slice", place, why, (slot.put(ast.Slice(None, upper, step)),))
    if upper is not None:
        why = f"the slice ends before `{scope.text(upper)}`: those from there on are left out"
        yield Edit("slice", place, why, (slot.put(ast.Slice(lower, None, step)),))
    if lower is not None and upper is not None:
        why = f"`{scope.text(upper)}` is a length and stands where the slice ends: the end is start + length"
        yield Edit("length for end", place, why, (slot.put(ast.Slice(lower, binary(lower, ast.Add, upper), step)),))
    if step is not None:
        why = f"the step `{scope.text(step)}` goes backwards, or leaves some out"
        yield Edit("slice", place, why, (slot.put(ast.Slice(lower, upper, None)),))


def loops_over(slot: Slot, scope: Scope) -> Iterator[Edit]:
    """What a loop goes over."""
    node, parent = slot.node, slot.parent
    if not (isinstance(parent, (ast.For, ast.comprehension)) and slot.key == "iter"):
        return
    place = parent if isinstance(parent, ast.For) else node
    text = scope.text(node)
    if isinstance(node, ast.Tuple):
        why = f"`{text}`: the loop goes over the two themselves, not over their pairs (zip)"
        yield Edit("zip missing", place, why, (slot.put(call("zip", *node.elts)),))
    if isinstance(node, (ast.Name, ast.Attribute, ast.Subscript)) or called_name(node) == "len":
        why = f"`{text}` is a number and nothing to go through: range is missing"
        yield Edit("range missing", place, why, (slot.put(call("range", node)),))
        why = f"the loop goes through `{text}` forwards where it should go backwards"
        yield Edit("loop forwards", place, why, (slot.put(backwards(node)),))
    if called_name(node) in ("reversed", "enumerate") and node.args:
        words = (
            "backwards where it should go forwards" if called_name(node) == "reversed" else "in pairs (place, value)"
        )
        yield Edit("loop backwards", place, f"the loop goes through it {words}", (slot.put(node.args[0]),))


def no_return(scope: Scope) -> Iterator[Edit]:
    tree = scope.tree
    if not isinstance(tree, ast.FunctionDef):
        return
    body = tree.body
    last = body[-1]
    if not any(isinstance(node, ast.Return) for node in ast.walk(tree)):
        if isinstance(last, ast.Expr):
            printed = called_name(last.value) == "print" and last.value.args  # type: ignore[attr-defined]
            value = last.value.args[0] if printed else last.value  # type: ignore[attr-defined]
            why = "`return` is missing: what is only printed, or computed, is not given back"
            yield Edit("no return", last, why, (Change(tree, "body", [*body[:-1], ast.Return(value)]),))
        for own in [*scope.stored, *scope.parameters]:
            why = "`return` is missing: the function computes, and gives nothing back"
            yield Edit("no return", last, why, (Change(tree, "body", [*body, ast.Return(name(own))]),), 0.1)
    elif isinstance(last, ast.If):
        for value in (0, 0.0, [], False):
            new = ast.Return(ast.List([], ast.Load()) if value == [] else constant(value))
            why = "one case has no `return`: where the condition does not hold, None is given back"
            yield Edit("case without return", last, why, (Change(tree, "body", [*body, new]),))
