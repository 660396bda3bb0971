"""Proving a chapter: its answers pass, its blanks and its catalogued mistakes fail, each under its own name."""

import linecache
import os
import time
import warnings
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from traceback import walk_tb
from typing import Any

import numpy as np

from grader.authoring.exercise import ROOT, Exercise, read_exercise, solutions
from grader.authoring.form import form_of
from grader.authoring.proof_of_question import prove_question
from grader.authoring.question_ids import ids_of_other_chapters
from grader.authoring.reference import reference_namespace
from nnlib.check.run_source import run_source


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
        found = [prove_chapter(paths[0])]
    else:
        with ProcessPoolExecutor(max_workers=2) as pool:  # the last chapters train, and take longest: they come first
            found = list(pool.map(prove_chapter, reversed(paths)))[::-1]
    for proof in found:
        proof.faults += ids_of_other_chapters(proof.stem, root)
    return found


def prove_chapter(path: Path) -> Proof:
    """Try every answer, blank and mistake of a solutions notebook in its visible and hidden checks."""
    started = time.process_time()
    proof = Proof(path.stem)
    before = Path.cwd()
    os.chdir(path.parent)  # where the notebook's kernel would stand
    try:
        with warnings.catch_warnings(), np.errstate(all="ignore"):
            warnings.simplefilter("ignore")
            try:
                exercise = read_exercise(path)
            except ValueError as error:
                proof.faults.append(str(error))
            else:
                _prove(exercise, proof)
    except (Exception, SystemExit) as error:
        proof.faults.append(f"it does not run: {_where(error)}{type(error).__name__}: {error}: mend this cell")
    finally:
        os.chdir(before)
    proof.seconds = time.process_time() - started
    return proof


def _where(error):
    """The cell and the line that an error comes from."""
    for file, line in [(frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__)][::-1]:
        if file.startswith("<") and file in linecache.cache:
            return f"the cell {file.strip('<>')}, `{linecache.getline(file, line).strip()}`: "
    return ""


def _prove(exercise: Exercise, proof: Proof):
    proof.questions = len(exercise.questions)
    proof.mistakes = sum(len(question.mistakes) for question in exercise.questions.values())
    proof.hints = sum(len(question.hints) for question in exercise.questions.values())
    form = form_of(exercise)
    proof.faults += form.faults
    if not form.runs:
        return
    namespace = dict(reference_namespace(exercise.path))
    for number, source in enumerate(exercise.hidden_setup, 1):
        run_source(source, namespace, f"{exercise.stem} hidden setup {number}")
    for question in exercise.questions.values():
        if not question.check or question.id in form.unsound:
            continue  # what its cells say when they run would only follow from what is told of them already
        tried = prove_question(question, namespace)
        proof.faults += [f"{question.id}{fault}" for fault in tried.faults]
        proof.confused += [(question.id, name, other) for name, other in tried.confused]
        proof.catalogue[question.id] = tried.mistakes
        proof.passed[question.id] = (tried.passed["visible"], tried.passed["hidden"])
