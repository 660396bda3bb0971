"""The same list many times, a second name instead of a copy, an input that is written into."""

import ast
import copy
from collections.abc import Iterator

from nnrepair.building import assign, call, called_name, name
from nnrepair.edit import Change, Edit, Slot
from nnrepair.scope import Scope

DEEPCOPY = "__deepcopy__"
IN_PLACE = ("sort", "shuffle", "append", "pop", "insert", "fill_diagonal", "reverse", "fill", "put")


def same_list(slot: Slot, scope: Scope) -> Iterator[Edit]:
    node = slot.node
    if (
        isinstance(node, ast.BinOp)
        and isinstance(node.op, ast.Mult)
        and isinstance(node.left, ast.List)
        and len(node.left.elts) == 1
    ):
        once = ast.comprehension(ast.Name("_", ast.Store()), call("range", node.right), [], 0)
        why = f"`{scope.text(node)}` is the same list again and again: what is written into one row stands in all"
        yield Edit("same list", node, why, (slot.put(ast.ListComp(copy.deepcopy(node.left.elts[0]), [once])),))


def second_names(slot: Slot, scope: Scope) -> Iterator[Edit]:
    node, parent = slot.node, slot.parent
    if (
        isinstance(node, (ast.Name, ast.Subscript))
        and slot.is_read
        and isinstance(parent, ast.Assign)
        and slot.key == "value"
    ):
        why = f"`{scope.text(node)}` gets a second name here, no copy: what is written into one stands in the other"
        yield Edit("no copy", parent, why, (slot.put(call(DEEPCOPY, node)),))
    if isinstance(node, ast.Name) and called_name(parent) == "append" and isinstance(slot.container, list):
        why = f"`{node.id}` is put in without a copy: all the entries are the same one"
        yield Edit("no copy", node, why, (slot.put(call(DEEPCOPY, node)),), 0.5)


def inputs(scope: Scope) -> Iterator[Edit]:
    """The inputs as copies, as arrays, and as arrays of fractions."""
    body = getattr(scope.tree, "body", None)
    if not isinstance(scope.tree, ast.FunctionDef) or not body:
        return
    for own in scope.parameters:

        def first(value: ast.expr, own: str = own) -> tuple[Change]:
            return (Change(scope.tree, "body", [assign(own, value), *body]),)

        place = _first_use(scope.tree, own)
        if _written_into(scope.tree):
            why = f"`{own}` is the caller's, and no copy: what is changed in it here is changed for all"
            yield Edit("input changed", place, why, first(call(DEEPCOPY, name(own))))
            if _is_written_into(scope.tree, own):  # a plain number becomes an array as well
                yield Edit("input changed", place, why, first(call("np.array", name(own))), 0.1)
        why = f"`{own}` can be a list, and a list knows no arithmetic: make it an array first"
        if asked := _asked_of(scope.tree, own):
            why = f"`{own}` can be a plain number or a list, and `.{asked}` asks for an array: make it one first"
        yield Edit("list for array", place, why, first(call("np.asarray", name(own))))
        why = f"`{own}` can hold whole numbers (its dtype): what is written into it is cut off, or a byte runs over"
        yield Edit("whole numbers", place, why, first(call("np.array", name(own), name("float"))), 0.3)


def _first_use(tree, own):
    uses = [n for n in ast.walk(tree) if isinstance(n, ast.Name) and n.id == own]
    return min(uses, key=lambda n: n.lineno, default=tree)


def _asked_of(tree, own):
    """What an input is asked for that only an array has, such as `.clip`; empty where nothing is."""
    asked = [n.attr for n in ast.walk(tree) if isinstance(n, ast.Attribute) and getattr(n.value, "id", "") == own]
    return asked[0] if asked else ""


def _written_into(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store):
            return True
        if isinstance(node, ast.AugAssign) or called_name(node) in IN_PLACE:
            return True
        if isinstance(node, ast.keyword) and node.arg == "out":
            return True
    return False


def _is_written_into(tree, own):
    for node in ast.walk(tree):
        if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store) and ast.unparse(node.value) == own:
            return True
        if isinstance(node, ast.keyword) and node.arg == "out" and ast.unparse(node.value) == own:
            return True
    return False
