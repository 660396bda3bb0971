"""Proving one question: its answer passes, its blank and its mistakes fail, each mistake under its own name."""

import time
from dataclasses import dataclass, field
from typing import Any

from grader.authoring.blank import blank
from grader.authoring.draws import random_numbers
from grader.authoring.exercise import Question
from grader.authoring.trial import tried
from nnlib.check.fingerprint import alike
from nnlib.check.verdict import Verdict

LOOSER, TIGHTER = 60, 20  # seconds for a reference answer, for a mistake
# A hidden check draws its inputs: an answer meets so many draws, fewer where they have taken so many seconds.
DRAWS, SLOW = 12, 0.15


@dataclass
class QuestionProof:
    """What proving a question found.

    Attributes
    ----------
    faults : list of str
        Each goes on after the question's id.
    passed : dict of str to str
        The line that the visible and the hidden check print when right.
    mistakes : list of dict
        Each mistake's name, hint, outcomes and probes.
    confused : list of tuple of str
        (mistake, the mistake it is taken for).
    """

    faults: list[str] = field(default_factory=list)
    passed: dict[str, str] = field(default_factory=lambda: {"visible": "", "hidden": ""})
    mistakes: list[dict[str, Any]] = field(default_factory=list)
    confused: list[tuple[str, str]] = field(default_factory=list)


def prove_question(question: Question, namespace: dict[str, Any]) -> QuestionProof:
    """Try a question's answer, blank and mistakes; mistakes in those checks that take the answer and not the blank."""
    proof = QuestionProof()
    sound = [kind for kind in ("visible", "hidden") if _takes_answer_alone(question, kind, namespace, proof)]
    for mistake in question.mistakes:
        seen = _seen(question, mistake, namespace, proof) if "visible" in sound else {"outcomes": []}
        if "hidden" in sound:
            verdicts = drawn(question, mistake.source, namespace, TIGHTER)
            if right := [verdict for verdict in verdicts if verdict.status == "right"]:
                proof.faults.append(
                    f", “{mistake.name}” passes the hidden check in {len(right)} of {len(verdicts)} draws: "
                    "widen its random inputs, in number, size or sign"
                )
        proof.mistakes.append({"name": mistake.name, "hint": mistake.hint, **seen})
    _look_for_twins(proof)
    return proof


def drawn(question: Question, answer: str, namespace: dict[str, Any], seconds: float) -> list[Verdict]:
    """Try an answer in the hidden check, draw after draw; the seeds are the same each time."""
    verdicts: list[Verdict] = []
    started = time.process_time()
    while len(verdicts) < DRAWS and time.process_time() - started < SLOW:
        own = namespace | {"rng": random_numbers(len(verdicts), question.id, hidden=True)}
        verdicts.append(tried(question, answer, question.hidden, own, seconds))
    return verdicts


def _takes_answer_alone(question, kind, namespace, proof):
    if kind == "hidden":
        check, verdicts = question.hidden, drawn(question, question.answer, namespace, LOOSER)
    else:
        check, verdicts = question.check, [tried(question, question.answer, question.check, namespace, LOOSER)]
    wrong = [verdict for verdict in verdicts if verdict.status != "right"]
    if wrong:
        often = f" in {len(wrong)} of {len(verdicts)} draws" if kind == "hidden" else ""
        proof.faults.append(
            f": the reference answer fails the {kind} check{often}: {wrong[0].message.strip()}: "
            "mend the answer or the check"
        )
        return False
    proof.passed[kind] = verdicts[0].message
    if proof.passed[kind].count("\n") != 1:
        proof.faults.append(
            f": the {kind} check prints {proof.passed[kind]!r}, not one line: "
            "take print out of the answer and the check"
        )
        return False
    verdict = tried(question, blank(question.answer, question.id), check, namespace, TIGHTER)
    if verdict.status != "not written":
        proof.faults.append(
            f": the blank is not told “not written yet” by the {kind} check, which says {verdict.message.strip()}: "
            "let it call the function, or read the value, that the answer cell defines"
        )
        return False
    return True


def _seen(question, mistake, namespace, proof):
    verdict = tried(question, mistake.source, question.check, namespace, TIGHTER)
    if verdict.status == "right":
        proof.faults.append(
            f", “{mistake.name}” passes the visible check: it is right there, so add an input that shows it to be wrong"
        )
    elif not verdict.outcomes:
        proof.faults.append(
            f", “{mistake.name}” gives nothing to recognise it by: {verdict.message.strip()}: "
            "it stops before the first check, so let it run up to there, or take it out"
        )
    return {"outcomes": verdict.outcomes, **({"probes": verdict.probes} if any(verdict.probes) else {})}


def _look_for_twins(proof):
    for mistake in proof.mistakes:
        same = (other for other in proof.mistakes if alike(other["outcomes"], mistake["outcomes"]))
        taken_for = next(same, mistake)
        if taken_for is not mistake and mistake["outcomes"]:
            proof.confused.append((mistake["name"], taken_for["name"]))
            proof.faults.append(
                f", “{mistake['name']}” cannot be told from “{taken_for['name']}”: both give the same, "
                "so add an input that separates them, or keep one"
            )
