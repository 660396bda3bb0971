"""Pages from the templates: whatever a template shows of its data is escaped, unless it is markup already."""

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from grader.reports.words import chapter_title, counted, printable, prose, sentence, short

HERE = Path(__file__).parent
STYLES = HERE / "styles"


def rendered(template: str, **data: Any) -> Markup:
    """A template of the folder `templates`, filled in.

    Parameters
    ----------
    template : str
        Its file's name.
    **data
        What the names in it stand for.
    """
    return Markup(_templates().get_template(template).render(**data))


@cache
def _templates():
    environment = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "prose": prose,
        "sentence": sentence,
        "chapter_title": chapter_title,
        "counted": counted,
        "short": short,
        "style": _style,
    }
    return environment


def _shown(value):
    """Every text that a template shows comes through here."""
    return printable(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def _style(name):
    return Markup((STYLES / f"{name}.css").read_text("utf-8"))
