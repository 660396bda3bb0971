"""Write the colours of the grader's pages from the book's: python -m book.tools.report_colours

The book's style sheet is their one source. The grader's pages carry a copy of what they use, as they need nothing but
themselves; a test says when it is out of step.
"""

import re
from pathlib import Path

import tinycss2

ROOT = Path(__file__).resolve().parents[2]
COURSE = ROOT / "book" / "static" / "course.css"
STYLES = ROOT / "grader" / "reports" / "styles"
COPY = STYLES / "colours.css"
HEAD = "/* Written by book/tools/report_colours.py from book/static/course.css: change that one. */\n"


def report_colours() -> str:
    """The style sheet that the grader's pages should have: what they use, in the light and in the dark theme."""
    own = "".join((STYLES / f"{name}.css").read_text("utf-8") for name in ("frame", "report"))
    used = set(re.findall(r"var\((--nn-[\w-]+)\)", own))
    rules = {
        tinycss2.serialize(rule.prelude).strip(): rule.content
        for rule in tinycss2.parse_stylesheet(COURSE.read_text("utf-8"), skip_comments=True, skip_whitespace=True)
        if rule.type == "qualified-rule"
    }
    light, dark = (_block(rules[selector], used) for selector in ("html", 'html[data-theme="dark"]'))
    return f"{HEAD}{light}@media (prefers-color-scheme: dark) {{\n{dark}}}\n"


def _block(content, used):
    lines = [
        f"  {declaration.name}: {tinycss2.serialize(declaration.value).strip()};\n"
        for declaration in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
        if declaration.name in used
    ]
    return f"html {{\n{''.join(lines)}}}\n"


if __name__ == "__main__":
    COPY.write_text(report_colours(), "utf-8")
