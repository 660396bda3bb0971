"""Whether a solutions notebook has everything an exercise needs; solutions/README.md explains each rule."""

import math
import re
from dataclasses import dataclass, field

from grader.authoring.blank import blank
from grader.authoring.exercise import Exercise, Question, is_local
from grader.authoring.form_of_code import code_faults, syntax_faults, twice_defined
from grader.authoring.without_typing.form import form_of_question
from grader.python_source import all_names

KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
HINT = re.compile(r"<details>\s*<summary>Hint \d</summary>\n\n.+\n\n</details>\s*", re.DOTALL)
FEWEST_QUESTIONS, FEWEST_MISTAKES, MOST_HINTS = 4, 3, 3
TO_WRITE = "✎"  # stands in a new question (new_question.py) before what is still to be written

# A question's parts by the name of their role, and what to do about one that is missing.
PARTS = {
    "text": ("question", "add a Markdown cell with the role question"),
    "answer": (
        "answer",
        "add a code cell with the role answer, its solution marked as such",
    ),
    "check": ("check", "add a code cell with the role check that begins with check.question"),
    "hidden": (
        "hidden check",
        "add a check cell with hidden: true, which compares with the reference",
    ),
    "explanation": ("explanation", "add a Markdown cell with the role explanation"),
}
NUMBERS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
COUNTED = re.compile(rf"\b({'|'.join(NUMBERS)}|\d+) questions?\b", re.IGNORECASE)


@dataclass
class Form:
    """What is not as the form asks.

    Attributes
    ----------
    faults : list of str
        A sentence each.
    unsound : set of str
        The ids of the questions that are named there.
    runs : bool
        Whether Python can read all cells.
    """

    faults: list[str] = field(default_factory=list)
    unsound: set[str] = field(default_factory=set)
    runs: bool = True


def form_of(exercise: Exercise) -> Form:
    """What is missing or not as the form asks."""
    if faults := syntax_faults(exercise):
        return Form(faults, runs=False)
    form = Form([*_chapter_faults(exercise)])
    learners = {name for source in exercise.setup for name in all_names(source)}
    secret = {name for source in exercise.hidden_setup for name in all_names(source)} - learners
    for number, question in enumerate(exercise.questions.values(), 1):
        if unfinished := _unwritten(question):
            told = f"a {TO_WRITE} still marks what is to be written: write these cells: {', '.join(unfinished)}"
            found = [told]
        else:
            found = [*_question_faults(question), *_heading_faults(question, number, exercise.stem)]
            found += code_faults(question, secret)
        form.faults += [f"{question.id}: {fault}" for fault in found]
        form.unsound |= {question.id} if found else set()
    for one, other, name in twice_defined(exercise):
        form.faults.append(f"{one} and {other} both define {name}: give one of them another name")
        form.unsound |= {one, other}
    return form


def _chapter_faults(exercise):
    if not exercise.setup:
        yield "there is no setup cell: add a code cell with the role setup, which imports what answers need"
    count = len(exercise.questions)
    if count < FEWEST_QUESTIONS and not is_local(exercise.path):
        yield f"a chapter has at least {FEWEST_QUESTIONS} questions, and this one {count}: make question adds one"
    told = COUNTED.search(exercise.title)
    if told and told[1].lower() not in (str(count), *NUMBERS[count : count + 1]):
        yield f"the first cell says “{told[0]}”, and there are {count}: write that number there"


def _question_faults(question: Question):
    if not KEBAB.fullmatch(question.id):
        yield "an id is lower-case words joined by hyphens, such as weighted-sum: rename it in all its cells"
    for role, points in (("answer", question.points), ("written", question.written_points)):
        if getattr(question, role) and not _positive(points):
            yield f'the points of the {role} cell are {points!r}: write a number above 0, such as "points": 1'
    if question.written and not question.answer:
        return
    for part, (role, remedy) in PARTS.items():
        if not getattr(question, part):
            yield f"there is no {role} cell: {remedy}"
    if len(question.mistakes) < FEWEST_MISTAKES:
        count = len(question.mistakes)
        yield f"a question has at least {FEWEST_MISTAKES} catalogued mistakes, and this one {count}: add a mistake cell"
    if not 1 <= len(question.hints) <= MOST_HINTS:
        yield f"a question has one to {MOST_HINTS} hints, and this one {len(question.hints)}: add or merge hint cells"
    for number, hint in enumerate(question.hints, 1):
        if not HINT.fullmatch(hint) or f"Hint {number}<" not in hint:
            form = f"<details><summary>Hint {number}</summary>, empty line, text, empty line, </details>"
            yield f"hint {number} is not folded as {form}: write it like this"
    names = [mistake.name for mistake in question.mistakes]
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield f"two mistakes are called “{name}”: say of one what sets it apart"
    try:
        form_of_question(question)
    except ValueError as error:
        yield f"without_typing: {error}"
    try:
        blank(question.answer or "# BEGIN SOLUTION\n# END SOLUTION", question.id)
    except ValueError as error:
        yield str(error).removeprefix(f"{question.id}: ")


def _heading_faults(question: Question, number: int, stem: str):
    heading = f"## {int(stem[:2]) if stem[:2].isdigit() else stem}.{number}"
    if question.text and not re.match(rf"{re.escape(heading)} \S", question.text):
        first = question.text.splitlines()[0]
        yield f"the question cell begins with `{first}`: begin it with `{heading} ` and a title"


def _positive(points):
    return type(points) in (int, float) and math.isfinite(points) and points > 0


def _unwritten(question):
    """The roles of the cells in which a ✎ is left."""
    sources = {role: [getattr(question, part)] for part, (role, _) in PARTS.items()}
    mistakes = [text for mistake in question.mistakes for text in (mistake.name, mistake.hint, mistake.source)]
    sources |= {"hints": question.hints, "mistakes": mistakes}
    return [role for role, texts in sources.items() if any(TO_WRITE in text for text in texts)]
