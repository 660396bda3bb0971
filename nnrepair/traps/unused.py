"""What a function is given, or takes out, and never uses."""

import ast
from collections.abc import Iterator

from nnrepair.building import called_name
from nnrepair.traps.trap import Function, Trap, pieces


def parameters(function: Function, facts: frozenset[str]) -> Iterator[Trap]:
    lost = [p for p in function.parameters if p not in function.read]
    if not lost or len(lost) >= max(2, len(function.parameters)) or not function.read:
        return
    names = " and ".join(f"`{p}`" for p in lost)
    data = next((ast.unparse(n) for n in function.nodes if isinstance(n, ast.Attribute) and _of_the_course(n)), "")
    instead = f"; `{data}` is used instead, always the same" if data else ""
    verb = "is" if len(lost) == 1 else "are"
    yield Trap(
        "input ignored",
        function.number,
        f"{names} {verb} never used: whatever is given there changes nothing{instead}",
    )


def _of_the_course(node):
    text = ast.unparse(node)
    return text.startswith("digits.") and text.count(".") >= 2


def taken_out(function: Function, facts: frozenset[str]) -> Iterator[Trap]:
    changed = {getattr(node.target, "id", "") for node in function.nodes if isinstance(node, ast.AugAssign)}
    for node in function.nodes:
        if isinstance(node, (ast.For, ast.comprehension)):
            for target in pieces(node.target):
                own = getattr(target, "id", "")
                if own in ("b", "db", "bias", "W", "dW") and own in set(function.unread) - changed:
                    yield Trap("never used", target.lineno, f"{function.said(own)} is taken out here, and never used")
        if (
            isinstance(node, ast.For)
            and isinstance(node.target, ast.Name)
            and called_name(node.iter) != "range"
            and node.target.id not in function.read
            and node.target.id != "_"
        ):
            why = f"`{node.target.id}` is never used in the loop: every round does the same"
            yield Trap("never used", node.lineno, why, sure=False)
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            own = node.targets[0].id
            if own in function.unread and own not in function.parameters:
                yield Trap("never used", node.lineno, f"`{own}` is computed and never used", sure=False)


def fixed(function: Function, facts: frozenset[str]) -> Iterator[Trap]:
    """Written for one length of an input."""
    if "some" not in facts:
        return
    over = {
        n.iter.id
        for n in function.nodes
        if isinstance(n, (ast.For, ast.comprehension)) and isinstance(n.iter, ast.Name)
    }
    for own in function.parameters:
        places = {
            getattr(n.slice, "value", None)
            for n in function.nodes
            if isinstance(n, ast.Subscript)
            and getattr(n.value, "id", "") == own
            and type(getattr(n.slice, "value", "")) is int
        }
        if len(places) >= 3 and own not in over:
            parts = ", ".join(f"{own}[{place}]" for place in sorted(map(str, places))[:3])
            why = f"it is written for one length of `{own}`: its parts are named one by one, {parts} …"
            yield Trap("fixed size", function.number, why)
