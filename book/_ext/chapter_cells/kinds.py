"""What a chapter's cell is: a question, a claim, a picture, a folded solution, or code that prints."""

import json
import re

from docutils import nodes
from myst_nb.sphinx_ import NbMetadataCollector

from book._ext.progress_page import QUESTIONS
from book._ext.widgets_code import STATE

VIEW = re.compile(r'"model_id": "(?P<id>\w+)"')


def questions_of(env):
    """The names of the page's questions, by the ids of their widgets."""
    found = {}
    for _, attributes in NbMetadataCollector.get_js_files(env, env.docname).values():
        if attributes.get("type") == STATE:
            for id, model in json.loads(attributes["body"])["state"].items():
                if model["state"].get("_anywidget_id") in QUESTIONS:
                    found[id] = model["state"]["name"]
    return found


def is_cell(node):
    return isinstance(node, nodes.container) and node.get("nb_element") == "cell_code"


def part_of(cell, name):
    """The cell's `source` or `output`, or None."""
    return next((part for part in cell.children if part.get("nb_element") == f"cell_code_{name}"), None)


def html_of(cell):
    """The HTML that the cell's output brings along."""
    output = part_of(cell, "output")
    return "".join(raw.astext() for raw in output.findall(nodes.raw)) if output is not None else ""


def question_in(node, questions):
    """The name of the question that the cell asks, or None."""
    ids = VIEW.findall(html_of(node)) if is_cell(node) else []
    return next((questions[id] for id in ids if id in questions), None)


def kind_of(cell, questions):
    """One of "solution", "question", "claim", "picture", "text"."""
    output, shown = part_of(cell, "output"), html_of(cell)
    if cell.get("hide_mode") == "all":
        return "solution"
    if question_in(cell, questions):
        return "question"
    if 'class="nn-claim"' in shown:
        return "claim"
    if output is not None and (next(output.findall(nodes.image), None) or re.search(r"<img|<svg|nn-embed", shown)):
        return "picture"
    return "text"


def cells_of(document, questions):
    """Every code cell with its kind."""
    return [(cell, kind_of(cell, questions)) for cell in document.findall(is_cell)]
