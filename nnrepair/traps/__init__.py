"""Traps of Python and numpy that can be seen in a learner's source without running it."""

import ast
from collections.abc import Iterator

from nnrepair.evidence import Evidence
from nnrepair.finding import Finding, finding
from nnrepair.sources import Answer
from nnrepair.traps import loops, numpy_traps, python_traps, unused
from nnrepair.traps.trap import Function

KINDS = {  # besides those that `costs.py` lists
    "best not updated", "index −1", "seed not used", "left to chance", "both cases computed", "name of a function",
    "list as a default", "input ignored", "never used", "comes back",
}  # fmt: skip
TRAPS = [
    python_traps.signs,
    loops.returns,
    python_traps.none_kept,
    python_traps.thrown_away,
    python_traps.names,
    numpy_traps.slices,
    numpy_traps.whole_numbers,
    numpy_traps.chance,
    loops.best_so_far,
    unused.parameters,
    numpy_traps.aliases,
    numpy_traps.comes_back,
    unused.fixed,
    unused.taken_out,
    loops.minus_one,
]


def traps(answer: Answer, evidence: Evidence, before: Finding | None = None) -> Iterator[Finding]:
    """The traps of an answer's functions: sure ones, then what was found `before` by other means, then the others."""
    found = []
    for function in ast.parse(answer.source).body:
        if isinstance(function, ast.FunctionDef):
            known = Function(function, answer.source)
            found += [trap for trap_of in TRAPS for trap in trap_of(known, evidence.facts)]
    told = [finding(trap.kind, answer.source, trap.number, trap.why, trap.sure) for trap in found]
    yield from (one for one in told if one.sure)
    if before is not None:
        yield before
    yield from (one for one in told if not one.sure)
