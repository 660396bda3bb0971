"""Number a chapter by its file's name: chapters/09-training.ipynb is "9 Training", whatever is written so far."""

import re

from docutils import nodes
from sphinx.util import logging

logger = logging.getLogger(__name__)


def number_of(docname):
    """The number in a chapter's name, or None for a page that is not a chapter."""
    match = re.fullmatch(r"chapters/(\d+)-[^/]+", docname)
    return int(match[1]) if match else None


def number_the_title(app, doctree):
    number = number_of(app.env.docname)
    title = next(doctree.findall(nodes.title), None)
    if number is None or title is None:
        return
    if title.astext()[:1].isdigit():
        logger.warning("%s: leave the number out of the title; it comes from the file's name", app.env.docname)
    title.insert(0, nodes.inline("", f"{number} ", classes=["chapter-number"]))


def setup(app):
    # Before Sphinx's own listeners, which collect the titles for the sidebar and the links between pages.
    app.connect("doctree-read", number_the_title, priority=100)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
