"""Texts as a page shows them."""

import re
from collections.abc import Mapping

from markupsafe import Markup, escape

from grader.authoring.exercise import Question

# Stars that are next to a letter or to another star multiply, or stand before arguments.
CODE_OR_STRESS = re.compile(r"`([^`\n]+)`|(?<![\w*])\*(\w[^*\n]*?)(?<!\s)\*(?![\w*])")
LONGEST = 600  # letters of what a check said, on a page; results.jsonl has all of it


def printable(text: str) -> str:
    """What cannot be printed is shown as �, so that no direction mark turns a line around."""
    return "".join(letter if letter.isprintable() or letter == "\n" else "�" for letter in text)


def prose(text: str) -> Markup:
    """Escaped, with `code` and *stress* set as such, as the checks' sentences and hints write them."""
    marked = CODE_OR_STRESS.sub(lambda found: _set(*found.groups()), str(escape(printable(text))))
    return Markup(marked.replace("\n", "<br>"))


def _set(code, stress):
    return f"<code>{code}</code>" if code else f"<em>{stress}</em>"


def sentence(message: str, question: str) -> str:
    """A check's line without its mark and the question's id, for pages that show both; a very long one is cut."""
    said = message.strip().removeprefix("✗").removeprefix("✓").strip().removeprefix(f"{question}:").strip()
    return said if len(said) <= LONGEST else f"{said[:LONGEST]} …"


def chapter_title(stem: str) -> str:
    """ "03-weighted-sums" as "Chapter 3: Weighted sums"."""
    number, _, words = stem.partition("-")
    name = words.replace("-", " ").capitalize()
    return f"Chapter {int(number)}: {name}" if number.isdigit() and words else stem or "Unknown chapter"


def heading(question: Question) -> str:
    """What a question is called on the page: "3.1 A weighted sum"."""
    first = question.text.strip().split("\n", 1)[0]
    return first.lstrip("# ").replace("`", "") if first.startswith("#") else question.id


def titled(note: str, questions: Mapping[str, Question]) -> str:
    """A note in which a question that it begins with is called by its heading instead of its id."""
    name, colon, said = note.partition(": ")
    return f"{heading(questions[name])}{colon}{said}" if colon and name in questions else note


def counted(count: int, one: str, several: str = "") -> str:
    """A number with its thing: "1 student", "2 students"."""
    return f"{count} {one if count == 1 else several or f'{one}s'}"


def short(file: str) -> str:
    """A file's name without its folders."""
    return file.rsplit("/", 1)[-1]
