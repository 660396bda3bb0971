"""Proving a chapter: its answers pass, its blanks and its catalogued mistakes fail, each under its own name."""

import os
import time
import warnings
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from grader.authoring.blank import blank
from grader.authoring.exercise import ROOT, Exercise, Question, read_exercise, solutions
from grader.authoring.form import form_faults
from grader.authoring.reference import reference_namespace
from grader.authoring.trial import tried
from nnlib.check.run_source import run_source
from nnlib.check.sketch import alike

LOOSER, TIGHTER = 60, 20  # seconds for a reference answer, for a mistake


@dataclass
class Proof:
    """What proving a chapter found.

    Attributes
    ----------
    stem : str
    questions, mistakes, hints : int
        Counts.
    seconds : float
        Of processor time.
    faults : list of str
        Empty where all is proved.
    confused : list of tuple of str
        (question, mistake, the mistake it is taken for).
    catalogue : dict
        By question, every mistake's name, hint and outcomes, as nnlib/check/mistakes.json holds them.
    passed : dict
        By question, the lines its visible and hidden checks print when right.
    """

    stem: str
    questions: int = 0
    mistakes: int = 0
    hints: int = 0
    seconds: float = 0.0
    faults: list[str] = field(default_factory=list)
    confused: list[tuple[str, str, str]] = field(default_factory=list)
    catalogue: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    passed: dict[str, tuple[str, str]] = field(default_factory=dict)


def proofs(stem: str = "", root: Path = ROOT) -> list[Proof]:
    """Prove every chapter whose name begins with `stem`, two at a time."""
    paths = solutions(stem, root)
    if len(paths) == 1:
        return [prove_chapter(paths[0])]
    with ProcessPoolExecutor(max_workers=2) as pool:  # the last chapters train, and take longest: they come first
        return list(pool.map(prove_chapter, reversed(paths)))[::-1]


def prove_chapter(path: Path) -> Proof:
    """Try every answer, blank and mistake of a solutions notebook in its visible and hidden checks."""
    started = time.process_time()
    proof = Proof(path.stem)
    before = Path.cwd()
    os.chdir(path.parent)  # where the notebook's kernel would stand
    try:
        with warnings.catch_warnings(), np.errstate(all="ignore"):
            warnings.simplefilter("ignore")
            exercise = read_exercise(path)
            _prove(exercise, proof)
    except Exception as error:
        proof.faults.append(f"it does not run: {type(error).__name__}: {error}")
    finally:
        os.chdir(before)
    proof.seconds = time.process_time() - started
    return proof


def _prove(exercise: Exercise, proof: Proof):
    proof.faults += form_faults(exercise)
    proof.questions = len(exercise.questions)
    proof.hints = sum(len(question.hints) for question in exercise.questions.values())
    namespace = dict(reference_namespace(exercise.path))
    for number, source in enumerate(exercise.hidden_setup):
        run_source(source, namespace, f"{exercise.stem} hidden setup {number}")
    for question in exercise.questions.values():
        if not question.check:
            continue
        _prove_reference(question, namespace, proof)
        proof.catalogue[question.id] = _tried_mistakes(question, namespace, proof)
        _look_for_twins(question.id, proof)


def _prove_reference(question: Question, namespace, proof):
    lines = []
    for kind, check in (("visible", question.check), ("hidden", question.hidden)):
        verdict = tried(question, question.answer, check, namespace, LOOSER)
        if verdict.status != "right":
            proof.faults.append(f"{question.id}: the reference answer fails the {kind} check: {verdict.message}")
        elif check and verdict.message.count("\n") != 1:
            proof.faults.append(f"{question.id}: the {kind} check prints {verdict.message!r}, not one line")
        lines.append(verdict.message)
        verdict = tried(question, blank(question.answer, question.id), check, namespace, TIGHTER)
        if check and verdict.status != "not written":
            proof.faults.append(f"{question.id}: the blank is not told “not written yet”: {verdict.message.strip()}")
    proof.passed[question.id] = (lines[0], lines[1])


def _tried_mistakes(question: Question, namespace, proof):
    found = []
    for mistake in question.mistakes:
        proof.mistakes += 1
        name = f"{question.id}, “{mistake.name}”"
        verdict = tried(question, mistake.source, question.check, namespace, TIGHTER)
        if verdict.status == "right":
            proof.faults.append(f"{name} passes the visible check")
        elif not verdict.outcomes:
            proof.faults.append(f"{name} gives nothing to recognise it by: {verdict.message}")
        hidden = tried(question, mistake.source, question.hidden, namespace, TIGHTER)
        if hidden.status == "right":
            proof.faults.append(f"{name} passes the hidden check")
        found.append({"name": mistake.name, "hint": mistake.hint, "outcomes": verdict.outcomes})
    return found


def _look_for_twins(question: str, proof: Proof):
    known = proof.catalogue[question]
    for mistake in known:
        taken_for = next((other for other in known if alike(other["outcomes"], mistake["outcomes"])), mistake)
        if taken_for is not mistake and mistake["outcomes"]:
            proof.confused.append((question, mistake["name"], taken_for["name"]))
            proof.faults.append(f"{question}, “{mistake['name']}” cannot be told from “{taken_for['name']}”")
