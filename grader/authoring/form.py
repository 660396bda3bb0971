"""Whether a solutions notebook has everything an exercise needs; solutions/README.md explains each rule."""

import re

from grader.authoring.blank import blank
from grader.authoring.exercise import Exercise, Question

KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
HINT = re.compile(r"<details>\s*<summary>Hint \d</summary>\n\n.+\n\n</details>\s*", re.DOTALL)
FEWEST_QUESTIONS, FEWEST_MISTAKES, MOST_HINTS = 4, 3, 3
TO_WRITE = "✎"  # stands in a new question (new_question.py) before what is still to be written

# What to do about a part that is missing.
MISSING = {
    "text": "add a Markdown cell with the role question",
    "answer": "add a code cell with the role answer, its solution between # BEGIN SOLUTION and # END SOLUTION",
    "check": "add a code cell with the role check that begins with check.question",
    "hidden": "add a check cell with hidden: true, on random inputs, that compares with the reference",
    "explanation": "add a Markdown cell with the role explanation",
}


def form_faults(exercise: Exercise) -> list[str]:
    """What is missing or not as the form asks, a sentence each."""
    faults = []
    if not exercise.setup:
        faults.append("there is no setup cell: add a code cell with the role setup, which imports what answers need")
    if len(exercise.questions) < FEWEST_QUESTIONS:
        count = len(exercise.questions)
        faults.append(
            f"a chapter has at least {FEWEST_QUESTIONS} questions, and this one {count}: make question adds one"
        )
    for question in exercise.questions.values():
        faults += [f"{question.id}: {fault}" for fault in _question_faults(question)]
    return faults


def _question_faults(question: Question):
    if not KEBAB.fullmatch(question.id):
        yield "an id is lower-case words joined by hyphens, such as weighted-sum: rename it in all its cells"
    if question.written and not question.answer:
        return
    for part in ("text", "answer", "check", "hidden", "explanation"):
        if not getattr(question, part):
            yield f"there is no {part} cell: {MISSING[part]}"
    if unfinished := [part for part, sources in _sources(question).items() if any(TO_WRITE in s for s in sources)]:
        yield f"a {TO_WRITE} still marks what is to be written: {', '.join(unfinished)}"
    if len(question.mistakes) < FEWEST_MISTAKES:
        count = len(question.mistakes)
        yield f"a question has at least {FEWEST_MISTAKES} catalogued mistakes, and this one {count}: add a mistake cell"
    if not 1 <= len(question.hints) <= MOST_HINTS:
        yield f"a question has one to {MOST_HINTS} hints, and this one {len(question.hints)}: add or merge hint cells"
    for number, hint in enumerate(question.hints, 1):
        if not HINT.fullmatch(hint) or f"Hint {number}<" not in hint:
            form = f"<details><summary>Hint {number}</summary>, empty line, text, empty line, </details>"
            yield f"hint {number} is not folded as {form}"
    names = [mistake.name for mistake in question.mistakes]
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield f"two mistakes are called “{name}”: say of one what sets it apart"
    try:
        blank(question.answer or "# BEGIN SOLUTION\n# END SOLUTION", question.id)
    except ValueError as error:
        yield str(error).removeprefix(f"{question.id}: ")


def _sources(question: Question):
    parts = ("text", "answer", "check", "hidden", "explanation")
    mistakes = [text for mistake in question.mistakes for text in (mistake.name, mistake.hint, mistake.source)]
    return {part: [getattr(question, part)] for part in parts} | {"hints": question.hints, "mistakes": mistakes}
