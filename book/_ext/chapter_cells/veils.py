"""Veil what answers a question until the reader has decided, or asks to see (book/static/veils.js).

The veil covers what follows the question in its section, as far as the next question. A chapter's opening question is
answered by the chapter, and has no veil.
"""

from docutils import nodes

from book._ext.chapter_cells.html_element import element, html
from book._ext.chapter_cells.kinds import is_cell, question_in

ASK = (
    '<p class="nn-veil-ask pst-js-only">What follows gives the answer away. Decide first, or '
    '<button type="button">show me</button></p>'
)


def answers_to(cell, questions):
    """The nodes after a question that may give its answer away."""
    found = []
    for node in cell.parent[cell.parent.index(cell) + 1 :]:
        if isinstance(node, nodes.section) or question_in(node, questions):
            break
        found.append(node)
    return found


def veil_answers(document, questions):
    asked = [(cell, name) for cell in document.findall(is_cell) if (name := question_in(cell, questions))]
    for cell, name in asked[1:]:
        covered = answers_to(cell, questions)
        if not covered:
            continue
        place = cell.parent.index(cell) + 1
        del cell.parent[place : place + len(covered)]
        inside = element("div", *covered, class_="nn-veiled")
        cell.parent.insert(place, element("div", html(ASK), inside, class_="nn-veil", data_question=name))
