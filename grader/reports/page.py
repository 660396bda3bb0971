"""The frame of a page that needs nothing but itself: the course's colours, light and dark, no scripts, no requests."""

import re
from functools import cache
from html import escape
from pathlib import Path

from grader.exercise import ROOT

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
# Stars that are next to a letter or to another star multiply, or stand before arguments.
CODE_OR_STRESS = re.compile(r"`([^`\n]+)`|(?<![\w*])\*(\w[^*\n]*?)(?<!\s)\*(?![\w*])")


def page(title: str, body: str) -> str:
    """A whole HTML page.

    Parameters
    ----------
    title : str
        Plain text.
    body : str
        HTML whose texts have been escaped.
    """
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta name="referrer" content="no-referrer">
<title>{text(title)}</title>
<style>
{_style()}</style>
</head>
<body>
<main class="report">
{body}
</main>
</body>
</html>
"""


def text(value: object) -> str:
    """Escaped; what cannot be printed is shown as �, so that no direction mark turns a line around."""
    plain = "".join(letter if letter.isprintable() or letter == "\n" else "�" for letter in str(value))
    return escape(plain)


def prose(value: str) -> str:
    """Escaped, with `code` and *stress* set as such, as the checks' sentences and hints write them."""
    marked = CODE_OR_STRESS.sub(lambda found: _set(*found.groups()), text(value))
    return marked.replace("\n", "<br>")


def _set(code, stress):
    return f"<code>{code}</code>" if code else f"<em>{stress}</em>"


def chapter_title(stem: str) -> str:
    """ "03-weighted-sums" as "Chapter 3: Weighted sums"."""
    number, _, words = stem.partition("-")
    name = words.replace("-", " ").capitalize()
    return f"Chapter {int(number)}: {name}" if number.isdigit() and words else stem or "Unknown chapter"


def counted(count: int, one: str, several: str = "") -> str:
    """A number with its thing: "1 student", "2 students"."""
    return f"{count} {one if count == 1 else several or f'{one}s'}"


class Html(str):
    """Markup of our own: it is not escaped again."""


def bar(parts: list[tuple[float, str]], of: float) -> Html:
    """Lengths of a bar that is `of` long, each with a kind ("right", "wrong", "blank"); numbers stand beside it."""
    pieces = "".join(
        f'<span class="{kind}" style="width: {100 * length / of:.2f}%"></span>' for length, kind in parts if length
    )
    return Html(f'<span class="bar" aria-hidden="true">{pieces}</span>' if of else "")


@cache
def _style():
    """The colours of the book's own style sheet, then the report's."""
    course = (ROOT / "book" / "static" / "course.css").read_text("utf-8")
    light = re.search(r"^html \{.*?^\}\n", course, re.DOTALL | re.MULTILINE)
    dark = re.search(r'^html\[data-theme="dark"\] (\{.*?^\}\n)', course, re.DOTALL | re.MULTILINE)
    if not light or not dark:
        raise ValueError("book/static/course.css has no blocks of colours for html and for the dark theme")
    own = "".join(Path(__file__).with_name(f"{name}.css").read_text("utf-8") for name in ("frame", "report"))
    return f"{light[0]}@media (prefers-color-scheme: dark) {{\nhtml {dark[1]}}}\n{own}"
