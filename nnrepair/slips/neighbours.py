"""A function taken for its neighbour, or a step too many."""

import ast
from collections.abc import Iterator
from typing import Any

from nnrepair.building import binary, call, called_name, constant, expression, is_method, keyword_of, with_keyword
from nnrepair.edit import Edit, Slot
from nnrepair.scope import Scope
from nnrepair.slips.steps import REDUCING, STEPS

BOTH_WAYS = [
    ("sum", "mean"),
    ("argmax", "argmin"),
    ("max", "min"),
    ("max", "argmax"),
    ("min", "argmin"),
    ("std", "var"),
    ("maximum", "minimum"),
    ("zeros", "ones"),
    ("dot", "outer"),
    ("dot", "multiply"),
    ("vstack", "hstack"),
    ("append", "extend"),
    ("any", "all"),
    ("zeros_like", "ones_like"),
    ("median", "mean"),
    ("inner", "outer"),
    ("argsort", "sort"),
    ("floor", "ceil"),
]
ONE_WAY = {
    ("log10", "log"): "log10 is the logarithm to base 10, not the natural one",
    ("log2", "log"): "log2 is the logarithm to base 2, not the natural one",
    ("log1p", "log"): "log1p(x) is the logarithm of 1 + x",
    ("exp2", "exp"): "exp2(x) is a power of 2, not of e",
    ("asarray", "array"): "np.asarray makes no copy: what you change is the caller's own array",
    ("round", "floor"): "it rounds to the nearest whole number, where what is behind the point is to be cut off",
    ("rint", "floor"): "it rounds to the nearest whole number, where what is behind the point is to be cut off",
    ("choice", "permutation"): "`choice` puts each one back: some come twice, others never",
    ("prod", "sum"): "it multiplies all the values where it should add them up",
}
METHODS = {
    "sum", "mean", "argmax", "argmin", "max", "min", "std", "var", "dot", "any", "all", "argsort", "sort", "prod",
    "append", "extend", "round",
}  # fmt: skip
BUILT_IN = ("max", "min", "sum", "any", "all", "round", "abs", "sorted", "len")


def neighbours(slot: Slot, scope: Scope) -> Iterator[Edit]:
    node = slot.node
    known = called_name(node)
    if not known:
        return
    pairs = [(a, b, "") for one, other in BOTH_WAYS for a, b in ((one, other), (other, one))]
    pairs += [(*pair, why) for pair, why in ONE_WAY.items()]
    for mine, theirs, why in pairs:
        if known == mine:
            new = ast.Call(_called_instead(node, theirs), node.args, node.keywords)
            if is_method(node) and theirs not in METHODS:
                new = ast.Call(expression(f"np.{theirs}"), [node.func.value, *node.args], node.keywords)
            why = why or f"{_words(mine)} is taken where {_words(theirs)} is asked for"
            extra = 0.7 if theirs == "median" else 0.0  # few ask for it
            yield Edit("neighbouring function", node, why, (slot.put(new),), extra)


def other_squishes(slot: Slot, scope: Scope) -> Iterator[Edit]:
    """ReLU or tanh where the sigmoid is asked for."""
    node = slot.node
    known = called_name(node)
    zeros = [part for part in getattr(node, "args", ()) if getattr(part, "value", None) in (0, 0.0)]
    if known in ("maximum", "max") and len(node.args) == 2 and len(zeros) == 1:
        value = next(part for part in node.args if part is not zeros[0])
        words = f"`{known}` with 0 is ReLU"
    elif known in ("relu", "tanh") and len(node.args) == 1:
        value, words = node.args[0], f"this is {'ReLU' if known == 'relu' else known}"
    else:
        return
    why = f"{words}, where the sigmoid is asked for"
    yield Edit("neighbouring function", node, why, (slot.put(_sigmoid(value)),))


def _sigmoid(value):
    """Written by tanh: it overflows nowhere, and works where `sigmoid` itself is what is being written."""
    half = binary(call("np.tanh", binary(value, ast.Div, constant(2))), ast.Div, constant(2))
    return binary(half, ast.Add, constant(0.5))


def _called_instead(node, theirs):
    if isinstance(node.func, ast.Attribute):
        return ast.Attribute(node.func.value, theirs, ast.Load())
    return expression(theirs if theirs in BUILT_IN else f"np.{theirs}")


def _words(known):
    return REDUCING.get(known, f"`{known}`")


def measures(slot: Slot, scope: Scope) -> Iterator[Edit]:
    """Lengths, squares, roots, signs, limits."""
    node = slot.node
    known = called_name(node)
    first = node.args[0] if known and node.args else None
    if known == "cov" and keyword_of(node, "ddof") is None:
        why = "np.cov divides by n − 1, mean and std divide by n: the two do not go together"
        yield Edit("n for n − 1", node, why, (slot.put(with_keyword(node, "ddof", 0)),))
    added: Any = node.func.value if known == "sum" and is_method(node) else first
    if known == "sum" and called_name(added) in ("abs", "absolute") and added.args:
        why = "absolute values are added, where the length is asked for: the root of the sum of the squares"
        yield Edit("another measure", node, why, (slot.put(call("np.linalg.norm", added.args[0])),))
    if known == "norm":
        why = "this is the length, the root of the sum of the squares; the sum of the squares itself is asked for"
        yield Edit("another measure", node, why, (slot.put(binary(node, ast.Pow, constant(2))),), 0.4)
    if known in ("abs", "absolute", "fabs") and first is not None:
        why = "absolute values stand where squares are asked for"
        yield Edit("another measure", node, why, (slot.put(binary(first, ast.Pow, constant(2))),))
    if known == "sign" and first is not None:
        why = "np.sign keeps the sign alone: a small value counts as much as a large one"
        yield Edit("sign alone", node, why, (slot.put(first),))
    if known == "clip" and len(node.args) == 3:
        why = f"`{scope.text(node)}` cuts off values that should stay as they are"
        yield Edit("cut off", node, why, (slot.put(node.args[0]),))
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Pow) and isinstance(node.right, ast.Constant):
        for power, words in ((0.5, "the square root"), (2, "the square")):
            if node.right.value == power:
                yield Edit("step too many", node, f"{words} is one step too many", (slot.put(node.left),))


def steps_too_many(slot: Slot, scope: Scope) -> Iterator[Edit]:
    node = slot.node
    known = called_name(node)
    if known == "round":
        value = node.args[0] if node.args else node.func.value
        why = "the value is asked for as it is, not rounded"
        yield Edit("rounded", node, why, (slot.put(value),))
        why = "`round` goes to the nearest whole number; what is behind the point is to be cut off"
        yield Edit("rounded", node, why, (slot.put(call("int", value)),), 0.1)
    elif known and len(node.args) == 1 and not is_method(node) and known not in REDUCING:
        if known in STEPS or (
            isinstance(node.func, ast.Name) and known not in ("range", "len", "zip", "enumerate", "list", "set")
        ):  # who takes a set wants each value once: an idea, and no step that slipped in
            why = f"{STEPS.get(known, f'`{known}(…)`')} is one step too many here"
            if known in ("int", "floor"):
                why = "it is cut to a whole number, and what is behind the point is lost"
            yield Edit("step too many", node, why, (slot.put(node.args[0]),))
    elif is_method(node) and not node.args and known in ("sum", "mean", "max", "min", "ravel", "flatten"):
        yield Edit("step too many", node, f"`.{known}()` is one step too many here", (slot.put(node.func.value),), 0.4)


def counted(slot: Slot, scope: Scope) -> Iterator[Edit]:
    """How many rows, columns or numbers there are, and what a share is a share of."""
    node = slot.node
    if called_name(node) == "len" and node.args:
        text, inside = scope.text(node), ast.unparse(node.args[0])
        why = f"`{text}` counts the rows alone, where all the numbers are to be counted"
        yield Edit("counted wrong", node, why, (slot.put(expression(f"np.size({inside})")),))
        why = f"`{text}` counts the rows, where the columns are asked for"
        yield Edit("counted wrong", node, why, (slot.put(expression(f"np.shape({inside})[-1]")),), 0.1)
    divides = isinstance(slot.parent, ast.BinOp) and isinstance(slot.parent.op, ast.Div) and slot.key == "right"
    counts = called_name(node) == "len" or (isinstance(node, ast.Attribute) and node.attr == "size")
    given = isinstance(node, ast.Name) and node.id in scope.parameters
    for own in scope.names if divides and (counts or given) else ():
        if own not in ast.unparse(node):
            why = f"it is divided by `{scope.text(node)}`, where the number of rows of `{own}` is meant"
            why = f"it is divided by `{node.id}`, and `{own}` may hold fewer" if given else why
            yield Edit("another count", node, why, (slot.put(call("len", expression(own))),))
    for other in scope.reduced if divides and not counts else ():
        if ast.unparse(other) != ast.unparse(node):
            why = f"it is divided by `{scope.text(node)}`, and the whole is `{scope.text(other)}`"
            yield Edit("divided by another", node, why, (slot.put(other),))
    if isinstance(node, ast.Attribute) and node.attr == "size":
        why = f"`{scope.text(node)}` counts all the numbers, where only the rows are to be counted"
        yield Edit("counted wrong", node, why, (slot.put(call("len", node.value)),))
