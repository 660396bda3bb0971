"""What stands in a form without typing: texts and choices by turns, or pieces to be put in order."""

import ast
import re
from hashlib import sha256
from itertools import pairwise
from typing import Any

from grader.authoring.blank import without_marks
from grader.authoring.exercise import Question
from grader.authoring.without_typing.differences import differences
from grader.authoring.without_typing.gaps import FEWEST_ANSWERS, Gap, answers_to, gaps_of
from grader.authoring.without_typing.sisters import sisters_of
from grader.authoring.without_typing.source import Source

LETTERS = re.compile(r'(\w+ = ")([A-Z]{3,})(")')


def form_of_question(question: Question) -> dict[str, Any] | None:
    """A question's form, or None where it has none. Nothing in it says which choice is right.

    Returns
    -------
    dict or None
        `parts`, texts and lists of choices by turns; or `pieces` to be put in order, with the text `before` the first,
        `between` each two and `after` the last.

    Raises
    ------
    ValueError
        If what the author says of it does not fit the answer.
    """
    answer, asked = without_marks(question.answer), question.without_typing
    if asked is False or not answer:
        return None
    if asked == "lines":
        return _lines(question.id, answer)
    letters = LETTERS.fullmatch(answer)
    if letters and len(set(letters[2])) == len(letters[2]):
        return {"before": letters[1], "pieces": sorted(letters[2]), "between": "", "after": letters[3]}
    gaps = _gaps_of_author(answer, asked) if asked else _gaps_of_mistakes(answer, question)
    return {"parts": _parts(question.id, answer, gaps)} if answers_to(gaps) >= FEWEST_ANSWERS else None


def _gaps_of_author(answer, asked):
    gaps = []
    for text, *others in asked:
        if answer.count(text) != 1:
            raise ValueError(f"`{text}` stands {answer.count(text)} times in the answer: write more, or less, of it")
        start = answer.index(text)
        gaps.append(Gap(start, start + len(text), others))
    gaps.sort(key=lambda gap: gap.start)
    for one, other in pairwise(gaps):
        if other.start < one.end:
            raise ValueError(f"two gaps share `{answer[other.start : one.end]}`: shorten one of them")
    return gaps


def _gaps_of_mistakes(answer, question):
    source = Source(answer)
    mistakes = [differences(source, Source(mistake.source)) for mistake in question.mistakes]
    gaps = gaps_of(answer, mistakes)
    if answers_to(gaps) >= FEWEST_ANSWERS:
        return gaps
    return gaps_of(answer, [*mistakes, *([piece] for piece in sisters_of(source))])


def _parts(name, answer, gaps):
    parts, at = [], 0
    for gap in gaps:
        choices = {answer[gap.start : gap.end], *gap.others}
        parts += [answer[at : gap.start], sorted(choices, key=lambda text: _shuffled(name, text))]
        at = gap.end
    return [*parts, answer[at:]]


def _lines(name, answer):
    """The lines of the answer's first function, below its docstring."""
    function = next(node for node in ast.parse(answer).body if isinstance(node, ast.FunctionDef))
    has_docstring = ast.get_docstring(function) is not None
    lines = answer.split("\n")
    first, last = function.body[has_docstring].lineno - 1, function.end_lineno
    pieces = [line for line in lines[first:last] if line]
    if len(set(pieces)) < len(pieces):
        raise ValueError("a line stands twice in the answer: its lines cannot be put in order")
    return {
        "before": "".join(f"{line}\n" for line in lines[:first]),
        "pieces": sorted(pieces, key=lambda text: _shuffled(name, text)),
        "between": "\n",
        "after": "".join(f"\n{line}" for line in lines[last:]),
    }


def _shuffled(name, text):
    """By what texts are put in an order that says nothing, and is the same each time."""
    return sha256(f"{name}\n{text}".encode()).digest()
