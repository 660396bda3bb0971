"""Edits made one after the other, each tried on the bench and undone."""

import ast
import time

from nnrepair.bench import ALL, Bench
from nnrepair.costs import OF_NUMBERS, RIVAL
from nnrepair.edit import Edit, made, undone

NO_FIRST_STEP = OF_NUMBERS | {"neighbouring function"}  # some checks can be mended by these by chance
FIRST_STEP = 1.3  # a change that mends some checks only must be as likely as this


def tried(bench: Bench, edits: list[Edit], passed: int) -> tuple[list[Edit], list[tuple[int, Edit]]]:
    """The edits that make all checks pass; and those that get further than the answer, with how many pass then.

    Parameters
    ----------
    bench : Bench
    edits : list of Edit
        The cheapest first.
    passed : int
        How many checks pass as the answer stands.
    """
    passing: list[Edit] = []
    further: list[tuple[int, Edit]] = []
    seen = set()
    before = _locals(bench.lines)
    for edit in edits:
        if time.process_time() > bench.until or (passing and edit.cost > passing[0].cost + RIVAL):
            break
        undo = made(edit)
        try:
            text = ast.dump(ast.Module(bench.lines, []))
            if text in seen or not _same_locals(bench.lines, before):
                continue
            seen.add(text)
            reached = bench.passes()
        finally:
            undone(undo)
        if reached == ALL:
            passing.append(edit)
        elif reached >= passed + 2 and edit.cost <= FIRST_STEP and edit.kind not in NO_FIRST_STEP:
            further.append((reached, edit))
    return passing, further


def _locals(lines):
    """By function, the names that it gives a value, and those that it only reads."""
    found = {}
    for function in lines:
        if isinstance(function, ast.FunctionDef):
            stored: set[str] = set()
            read: set[str] = set()
            for node in ast.walk(function):  # once: this is asked before each trial
                if isinstance(node, ast.Name):
                    (stored if isinstance(node.ctx, ast.Store) else read).add(node.id)
                elif isinstance(node, ast.arg):
                    stored.add(node.arg)
            found[function.name] = stored, read - stored
    return found


def _same_locals(lines, before):
    """Whether no name that was a function's own is looked for outside it, where the check's own values lie."""
    return all(not (loose & before[own][0]) for own, (_, loose) in _locals(lines).items() if own in before)
