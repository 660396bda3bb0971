"""The search: which single change of the learner's own source makes every check pass."""

import ast
import time
from collections.abc import Callable, Iterable
from types import CodeType
from typing import Any

from nnrepair.bench import ALL, Bench
from nnrepair.building import names_in
from nnrepair.candidates import candidates
from nnrepair.costs import OF_NUMBERS, RIVAL, VALUES, dearest
from nnrepair.evidence import Evidence
from nnrepair.finding import Finding, finding
from nnrepair.sources import Answer, answer_of, similar_functions
from nnrepair.ticking import let_tick
from nnrepair.traps import traps
from nnrepair.trials import NO_FIRST_STEP, tried
from nnrepair.two_at_once import FEW, MANY, pairs
from nnrepair.two_at_once import SECONDS as TWO_SECONDS
from nnrepair.unsafe import calls_others, runs_once_only

SECONDS = 1.8
TOO_SLOW, SLOW = 0.8, 0.3  # seconds of one run of the checks
DEFINES = (ast.FunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom)
MOST_RIVALS = 2
# By kind of slip, what may be the matter instead where that explains as much.
DOUBTED = {
    "parameters exchanged": ("another name",),
    "brackets too many": ("part too many",),
    "brackets missing": ("part too many",),
    "brackets elsewhere": ("part too many",),
    "plus for minus": ("sides swapped",),
    "times for divided": ("part too many",),
    "sides swapped": ("minus missing", "minus missing inside"),
}


def cause(
    check: CodeType,
    notebook: dict[str, Any],
    names: Iterable[str],
    reached: Callable[[BaseException], int],
    evidence: Evidence,
    marks: dict[str, Any],
    seconds: float = SECONDS,
) -> Finding | None:
    """Find the cause of a wrong answer in its source.

    Parameters
    ----------
    check : types.CodeType
        The check cell. Where `marks` stand among its names it must end with an error at the first check that fails.
    notebook : dict
        The names of the notebook; nothing in it is changed.
    names : iterable of str
        What the check reads, the answer's names first.
    reached : callable
        Of an error of the check: how many checks passed before it.
    evidence : Evidence
    marks : dict
        Names that a trial's namespace has, and the notebook has not.
    seconds : float
        How long it may take.

    Returns
    -------
    Finding or None
        None where nothing is found, or too many different changes would do.
    """
    until = time.process_time() + seconds
    asked = list(names)
    answer = answer_of(asked, notebook, check.co_filename)
    if answer is None:
        return None
    needed = {*asked, *names_in(ast.parse(answer.source))}
    found = _repair(
        answer, evidence, lambda lines: Bench(check, notebook | marks, needed, lines, reached, until), notebook
    )
    if found and found.sure:
        return found
    return next(iter(traps(answer, evidence, found)), found)


def _repair(answer: Answer, evidence: Evidence, bench_of: Callable[[list], Bench], notebook: dict) -> Finding | None:
    tree = ast.parse(answer.source)
    if evidence.seconds > TOO_SLOW or runs_once_only(tree):
        return None
    let_tick(tree)  # before the edits are made: they hold whole bodies of loops
    lines = _run_again(tree)
    parts: list[ast.AST] = [line for line in lines if isinstance(line, ast.FunctionDef)]
    parts += [n for line in lines if isinstance(line, ast.Assign) for n in ast.walk(line) if isinstance(n, ast.Lambda)]
    whole = [] if parts else [ast.Module(lines, [])]
    others = similar_functions(notebook)
    edits = [edit for part in parts or whole for edit in candidates(part, answer.source, others)]
    bench = bench_of(whole[0].body if whole else lines)
    began = time.process_time()
    if bench.passes() != evidence.passed:  # the notebook's answer is not this source, or chance is at work
        return None
    slow = max(evidence.seconds, time.process_time() - began) > SLOW
    most = min(dearest(evidence.numbers, "some" in evidence.facts, slow), VALUES if whole else 9.0)
    edits = [e for e in edits if e.cost <= most and not _by_chance(e.kind, evidence.facts)]
    passing, further = tried(bench, sorted(edits, key=lambda edit: edit.cost), evidence.passed)
    passing = _doubted(bench, edits, passing)
    places = {(edit.kind, edit.number) for edit in passing}
    if passing and len(places) <= MOST_RIVALS + 1:
        return finding(passing[0].kind, answer.source, passing[0].number, passing[0].why)
    if passing:
        return None
    found = _first_step(answer, further)
    if found is None and evidence.numbers >= FEW and not slow:
        likely = [edit for edit in edits if evidence.numbers >= MANY or edit.kind not in NO_FIRST_STEP]
        found = _of_two(answer, bench, pairs(likely))
    return found


def _by_chance(kind, facts):
    """Over a limit any number may come, one wrong number can be met by another, and rounding mends what is near."""
    of_numbers = kind in OF_NUMBERS or kind == "count off by one"
    return (of_numbers and bool({"limit", "one"} & facts)) or (kind == "whole number missing" and "close" in facts)


def _run_again(tree):
    """What a trial runs of the answer's cell: no calls at its top, and nothing that may train."""
    own = {line.name for line in tree.body if isinstance(line, DEFINES[:2])}
    return [
        line
        for line in tree.body
        if isinstance(line, DEFINES)
        or (isinstance(line, (ast.Assign, ast.AugAssign, ast.AnnAssign, ast.For)) and not calls_others(line, own))
    ]


def _doubted(bench, edits, passing):
    """Where an explanation is often luck, the plainer one first, even if it is dearer."""
    first = passing[0] if passing else None
    if first is None or first.kind not in DOUBTED or time.process_time() > bench.until:
        return passing
    others, _ = tried(bench, [edit for edit in edits if edit.kind in DOUBTED[first.kind]], ALL)
    if first.kind == "sides swapped" and any(other.number != first.number for other in others):
        why = "the sign is the wrong way round: of this difference, or of what is made of it?"
        return [first._replace(why=why)]
    if first.kind == "plus for minus" and any(other.number != first.number for other in others):
        why = f"the sign is the wrong way round: here, or of the difference in line {others[0].number}?"
        return [first._replace(why=why)]
    return others[:1] + passing if first.kind != "sides swapped" else passing


def _first_step(answer, further):
    """Of two slips one: the only likely change that mends some of the checks."""
    if not further:
        return None
    most = max(reached for reached, _ in further)
    best = [edit for reached, edit in further if reached == most]
    if len({(edit.kind, edit.number) for edit in best if edit.cost <= best[0].cost + RIVAL}) > 1:
        return None
    why = f"{best[0].why} (one thing of two: with it mended, more checks pass)"
    return finding(best[0].kind, answer.source, best[0].number, why, sure=False)


def _of_two(answer, bench, twos):
    """Of two slips that only together explain all the one that every such pair has; None where there is none."""
    bench.until = min(bench.until, time.process_time() + TWO_SECONDS)
    passing, _ = tried(bench, [two.both for two in twos], ALL)
    explained = [two for two in twos if any(two.both is edit for edit in passing)]
    if not explained:
        return None
    first, shared = explained[0], set.intersection(*(two.places for two in explained))
    for told in (first.one, first.other):
        if (told.kind, told.number) in shared:
            return finding(told.kind, answer.source, told.number, first.why(told), sure=False)
    return None
