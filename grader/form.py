"""Whether a solutions notebook has everything an exercise needs."""

import re

from grader.blank import blank
from grader.exercise import Exercise, Question

KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
HINT = re.compile(r"<details>\s*<summary>Hint \d</summary>\n\n.+\n\n</details>\s*", re.DOTALL)
FEWEST_QUESTIONS, FEWEST_MISTAKES, MOST_HINTS = 4, 3, 3


def form_faults(exercise: Exercise) -> list[str]:
    """What is missing or not as the form asks, a sentence each."""
    faults = []
    if not exercise.setup:
        faults.append("there is no setup cell")
    if len(exercise.questions) < FEWEST_QUESTIONS:
        faults.append(f"{len(exercise.questions)} questions; at least {FEWEST_QUESTIONS} belong in a chapter")
    for question in exercise.questions.values():
        faults += [f"{question.id}: {fault}" for fault in _question_faults(question)]
    return faults


def _question_faults(question: Question):
    if not KEBAB.fullmatch(question.id):
        yield "an id is lower-case words joined by hyphens"
    if question.written and not question.answer:
        return
    for part in ("text", "answer", "check", "hidden", "explanation"):
        if not getattr(question, part):
            yield f"there is no {part} cell"
    if len(question.mistakes) < FEWEST_MISTAKES:
        yield f"{len(question.mistakes)} mistakes; at least {FEWEST_MISTAKES} belong to a question"
    if not 1 <= len(question.hints) <= MOST_HINTS:
        yield f"{len(question.hints)} hints; one to {MOST_HINTS} belong to a question"
    for number, hint in enumerate(question.hints, 1):
        if not HINT.fullmatch(hint) or f"Hint {number}<" not in hint:
            form = f"<details><summary>Hint {number}</summary>, empty line, text, empty line, </details>"
            yield f"hint {number} is not folded as {form}"
    names = [mistake.name for mistake in question.mistakes]
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield f"two mistakes are called “{name}”"
    try:
        blank(question.answer or "# BEGIN SOLUTION\n# END SOLUTION", question.id)
    except ValueError as error:
        yield str(error).removeprefix(f"{question.id}: ")
