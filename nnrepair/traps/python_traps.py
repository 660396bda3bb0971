"""Traps of Python itself: `^`, `=+`, one list many times, a result that is None or that nobody keeps."""

import ast
import re
from collections.abc import Iterator

from nnrepair.building import called_name, is_method
from nnrepair.edit import blocks
from nnrepair.traps.trap import Function, Trap

IN_PLACE = {"sort", "append", "reverse", "extend", "insert", "fill", "resize", "partition"}
IN_PLACE_NP = {"shuffle", "fill_diagonal", "copyto", "put", "place"}
NEW = {
    "clip", "abs", "sqrt", "exp", "log", "maximum", "minimum", "where", "sum", "mean", "round", "transpose", "reshape",
    "concatenate", "delete", "roll", "pad", "flip", "astype", "dot", "matmul", "add", "subtract", "multiply", "copy",
    "ravel", "permutation", "sigmoid", "relu", "train", "step", "network", "layer", "append", "sort",
}  # fmt: skip
BUILT_IN = {"sum", "max", "min", "len", "list", "range", "abs", "round", "sorted", "zip", "int", "float", "map", "str"}


def signs(function: Function, facts: frozenset[str]) -> Iterator[Trap]:
    for node in function.nodes:
        if isinstance(node, ast.Assign):
            text = ast.get_source_segment(function.source, node) or ""
            if match := re.search(r"=([+-]) ", text):
                why = f"`={match[1]}` sets the value anew; to go on from what is there is written `{match[1]}=`"
                yield Trap("=+ for +=", node.lineno, why)
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitXor):
            yield Trap("^ for **", node.lineno, "`^` is no power in Python: a power is written `**`")
        if (
            isinstance(node, ast.BinOp)
            and isinstance(node.op, ast.Mult)
            and isinstance(node.left, ast.List)
            and any(isinstance(e, (ast.List, ast.BinOp, ast.ListComp)) for e in node.left.elts)
        ):
            why = f"`{function.text(node)}` is the same list again and again: what is written into one stands in all"
            yield Trap("same list", node.lineno, why)


def none_kept(function: Function, facts: frozenset[str]) -> Iterator[Trap]:
    for node in function.nodes:
        value = getattr(node, "value", None) if isinstance(node, (ast.Assign, ast.Return)) else None
        if isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute):
            known = called_name(value)
            if (known in IN_PLACE and is_method(value)) or known in IN_PLACE_NP:
                why = f"{known} changes the thing itself and gives back None: that is kept here"
                yield Trap("None kept", node.lineno, why)


def thrown_away(function: Function, facts: frozenset[str]) -> Iterator[Trap]:
    for _, _, block in blocks(function.tree):
        for line in block:
            value = line.value if isinstance(line, ast.Expr) else None
            if isinstance(value, (ast.Compare, ast.BinOp, ast.Name, ast.Attribute, ast.Subscript)):
                why = "this line computes something and throws it away: is `=` or `return` missing?"
                yield Trap("result thrown away", line.lineno, why)
            known = called_name(value)
            if known in NEW and not (known in ("sort", "append", "add") and is_method(value)):
                why = f"{known} changes nothing itself: it gives back something new, and that is thrown away here"
                yield Trap("result thrown away", line.lineno, why)


def names(function: Function, facts: frozenset[str]) -> Iterator[Trap]:
    calls = {node.func.id for node in function.nodes if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    for node in function.nodes:
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store) and node.id in BUILT_IN & calls:
            why = f"`{node.id}` is the name of Python's function and of a value here: it can no longer be called"
            yield Trap("name of a function", node.lineno, why)
    given = getattr(function.tree, "args", None)
    for default in [*given.defaults, *given.kw_defaults] if given else []:
        if isinstance(default, (ast.List, ast.Dict)):
            why = "a list as a default is made once: what is put into it is still there at the next call"
            yield Trap("list as a default", function.tree.lineno, why)
