"""Numbers that fit one input only, a factor 2, a nudge that is too small or too large, a wrong start."""

import ast
from collections.abc import Iterator
from typing import Any

from nnrepair.building import binary, call, called_name, constant, expression, names_in
from nnrepair.edit import Edit, Slot, slots
from nnrepair.scope import Scope
from nnrepair.slips.steps import STEPS


def fixed_numbers(slot: Slot, scope: Scope) -> Iterator[Edit]:
    """A number where the input's own size, or one of the function's own values, belongs."""
    node: Any = slot.node
    if not isinstance(node, ast.Constant) or type(value := _value(node)) not in (int, float):
        return
    if isinstance(value, int) and value > 1 and not isinstance(slot.parent, ast.keyword):
        for text in [*scope.sizes, *(f"len({p}) - 1" for p in scope.parameters)]:
            why = f"`{value}` is a fixed number: it fits some inputs only; the input itself says how many"
            yield Edit("fixed size", node, why, (slot.put(expression(text)),))
    seed = called_name(slot.parent) in ("default_rng", "seed")
    for own in scope.unread if value not in (0, 1) or seed else ():
        why = f"`{value}` is a fixed number, and `{own}`, which says it, is never used"
        yield Edit("fixed number", node, why, (slot.put(expression(own)),))


def factors(slot: Slot, scope: Scope) -> Iterator[Edit]:
    node: Any = slot.node
    if not isinstance(node, ast.Constant) or type(value := _value(node)) not in (int, float):
        return
    if abs(value) in (1, 2, 0.5, 4) and isinstance(slot.parent, ast.BinOp):
        for factor, words in (
            (2, "half of what it should be: a factor 2 is missing"),
            (0.5, "twice what it should be"),
        ):
            new = value * factor
            new = int(new) if float(new).is_integer() and isinstance(value, int) else new
            yield Edit("number twice or half", node, f"`{value}` is {words}", (slot.put(constant(new)),))
    if value in (0, 1) and isinstance(slot.parent, ast.Assign):
        why = f"`{value}` is the wrong number to start from"
        yield Edit("wrong start", node, why, (slot.put(constant(1 - value)),))
    if isinstance(value, float) and 0 < abs(value) < 1e-9:
        why = f"the nudge `{value}` is too small: it is lost in rounding"
        yield Edit("nudge too small", node, why, (slot.put(constant(1e-6)),))
    if isinstance(value, float) and 1e-4 <= value < 0.5 and not isinstance(slot.parent, ast.arguments):
        why = f"the nudge `{value}` is too large: the slope changes on the way"
        yield Edit("nudge too large", node, why, (slot.put(constant(1e-6)),))


def _value(node) -> Any:
    return node.value


def missing_factors(slot: Slot, scope: Scope) -> Iterator[Edit]:
    """A number that the function knows already, and forgets here."""
    node, parent = slot.node, slot.parent
    if not isinstance(parent, ast.BinOp) or not isinstance(node, (ast.Name, ast.Call, ast.BinOp, ast.Subscript)):
        return
    if id(node) in scope.compared:  # there any large or small number may do
        return
    for value in scope.numbers:
        for op, words in ((ast.Mult, "times"), (ast.FloorDiv, "divided by"), (ast.Div, "divided by")):
            why = f"`{scope.text(node)}` must be {words} `{value}` here too, as elsewhere"
            yield Edit("factor forgotten", node, why, (slot.put(binary(node, op, constant(value))),))


def whole_result(slot: Slot, scope: Scope) -> Iterator[Edit]:
    """A factor 2, per cent, or the division by how many there are, at the end."""
    node = slot.node
    if not slot.is_whole or slot.key != "value" or isinstance(node, (ast.Name, ast.Constant)):
        return
    for factor, op, why in (
        (2, ast.Mult, "a factor 2 is missing"),
        (2, ast.Div, "it is twice what is asked for: there is a factor 2 too much"),
        (100, ast.Div, "it is in per cent, where a share between 0 and 1 is asked for"),
    ):
        kind = "per cent" if factor == 100 else "factor 2"
        yield Edit(kind, node, why, (slot.put(binary(node, op, constant(factor))),))
    for size in scope.sizes:
        for op, why in (
            (ast.Div, f"it is not divided by how many there are, {size}: a sum stands where a mean is asked for"),
            (ast.Mult, f"it is divided by how many there are, {size}, where no mean is asked for"),
        ):
            yield Edit("mean and sum", node, why, (slot.put(binary(node, op, expression(size))),))


def missing_steps(slot: Slot, scope: Scope) -> Iterator[Edit]:
    """A step that is left out: a square, a root, a sum."""
    node, parent = slot.node, slot.parent
    if not isinstance(node, (ast.Name, ast.BinOp, ast.Call, ast.Subscript, ast.UnaryOp)) or not slot.is_read:
        return
    if slot.is_function or isinstance(parent, (ast.keyword, ast.Slice)):
        return
    if isinstance(node, ast.Name) and (node.id not in scope.names or isinstance(parent, ast.Attribute)):
        return
    extra = 0.0 if slot.is_whole or isinstance(node, ast.BinOp) else 0.7
    text = scope.text(node)
    for kind, function, why in (
        ("square missing", "np.square", f"`{text}` is not squared"),
        ("root missing", "np.sqrt", f"the square root of `{text}` is asked for: it is missing"),
        ("absolute value missing", "abs", f"`{text}` counts with its sign, where its absolute value is asked for"),
        ("whole number missing", "int", f"`{text}` should be a whole number, and is none"),
        ("sum missing", "np.sum", f"`{text}` is not added up"),
        ("mean missing", "np.mean", f"the mean of `{text}` is asked for: it is missing"),
        ("logarithm missing", "np.log", f"the logarithm of `{text}` is missing"),
        ("sigmoid missing", "sigmoid", f"`{text}` goes on as it is: the sigmoid is missing"),
    ):
        if function == "int" and not (slot.is_whole or isinstance(parent, (ast.Subscript, ast.Tuple, ast.Call))):
            continue
        if function == "int" and (isinstance(parent, ast.AugAssign) or called_name(node) in STEPS):
            continue  # a logarithm is never meant to be a whole number: its cut to 0 would be luck
        if kind == "square missing" and _is_nudge(node, scope):
            continue  # squared, a nudge is a smaller nudge
        if not isinstance(parent, ast.Compare) or function == "abs":
            yield Edit(kind, node, why, (slot.put(call(function, node)),), extra)


def _is_nudge(node, scope):
    """Whether this is the name of a small number."""
    for line in ast.walk(scope.tree):
        if isinstance(line, ast.Assign) and ast.unparse(line.targets[0]) == ast.unparse(node):
            value = getattr(line.value, "value", None)
            return isinstance(value, float) and 0 < value < 0.1
    return False


def constants_for_pieces(scope: Scope) -> Iterator[Edit]:
    """A number where a piece of the function's own formulas belongs."""
    pieces: dict[str, ast.expr] = {}
    for slot in slots(scope.tree):
        if isinstance(slot.node, ast.BinOp) and 1 < len(names_in(slot.node)) <= 3 and not _calls(slot.node):
            pieces.setdefault(ast.unparse(slot.node), slot.node)
    for slot in slots(scope.tree):
        if isinstance(slot.node, ast.Constant) and type(slot.node.value) in (int, float) and slot.node.value == 1:
            outer = slot.parent if isinstance(slot.parent, ast.BinOp) else None
            if outer is None and not isinstance(slot.parent, ast.UnaryOp):
                continue
            for piece in list(pieces.values())[:6]:
                below = outer is not None and ast.unparse(outer.right) == ast.unparse(piece)
                if slot.node not in ast.walk(piece) and not below:  # x / x would undo a division
                    why = f"`{slot.node.value}` stands here, where `{scope.text(piece)}` is needed: all of it, not one"
                    yield Edit("one for many", slot.node, why, (slot.put(piece),))


def _calls(node):
    return any(isinstance(piece, (ast.Call, ast.Subscript, ast.Constant)) for piece in ast.walk(node))
