"""In place of a claim's card a mark at the sentence that it proves; the mark opens what was said and measured.

The mark stands at the end of the first sentence after the card, or, where its section ends with the card or the cell
has the tag `proves-above`, at the end of the paragraph before it.
"""

import re
from html import escape

from docutils import nodes

from book._ext.chapter_cells.html_element import html
from book._ext.chapter_cells.kinds import is_cell, part_of
from book._ext.evidence_page import cards_in, said_by
from book._ext.unbroken_units import unbroken

SIGNS = {"reproduced": "✓", "reproduced in part": "◐", "not reproduced": "✗"}
SENTENCE_END = re.compile(r"[.?!:](?=\s)")
MARK = (
    '\u2060<button type="button" class="nn-claim-mark pst-js-only" aria-expanded="false" aria-controls="{id}" '
    'data-verdict="{verdict}"><span aria-hidden="true">{sign}</span>'
    '<span class="nn-spoken">Evidence: {verdict}</span></button>'
)
NOTE = (
    '<span class="nn-claim" id="{id}" data-verdict="{verdict}">'
    '<strong><a href="{address}">{number}</a></strong> <em>{verdict}</em>. '
    "<b>{said_by}:</b> {says} <b>We measured:</b> {measured}</span>"
)


def mark_evidence(document, evidence_page):
    """Put a mark for each card of a document; `evidence_page` is the address of the page with every claim's row."""
    for cell in [cell for cell in document.findall(is_cell) if part_of(cell, "output") is not None]:
        for raw in list(part_of(cell, "output").findall(nodes.raw)):
            for card in cards_in(raw.astext()):
                put_mark(cell, card, f"{evidence_page}#claim-{card['id'].lower()}")
                raw.parent.remove(raw)


def put_mark(cell, card, address):
    words = {name: escape(unbroken(text)) for name, text in card.items()}
    words |= {"number": card["id"], "said_by": said_by(card["id"]), "id": card["id"].lower(), "address": address}
    mark, note = html(MARK.format(sign=SIGNS[card["verdict"]], **words)), html(NOTE.format(**words))
    after, before = neighbours(cell)
    if after is not None and "proves-above" not in cell["cell_metadata"].get("tags", []):
        put_after_first_sentence(after, [mark, note])
        after["classes"].append("nn-proven")
    elif before is not None:
        before += [mark, note]
        before["classes"].append("nn-proven")
    else:
        raise ValueError(f"claim {card['id']} stands beside no paragraph of its section: its card would be lost")


def neighbours(cell):
    """The paragraph right after a cell, and the last one before it in its section; None where there is none.

    Before it, a paragraph may stand in a list, too.
    """
    siblings = cell.parent.children
    place = siblings.index(cell)
    following = next((node for node in siblings[place + 1 :] if not is_cell(node)), None)
    after = following if isinstance(following, nodes.paragraph) else None
    text = [node for node in siblings[:place] if not is_cell(node)]
    before = [paragraph for node in text for paragraph in node.findall(nodes.paragraph)]
    return after, before[-1] if before else None


def put_after_first_sentence(paragraph, marks):
    for text in list(paragraph.children):
        end = SENTENCE_END.search(text.astext()) if isinstance(text, nodes.Text) else None
        if end:
            first, rest = text.astext()[: end.end()], text.astext()[end.end() :]
            paragraph.replace(text, [nodes.Text(first), *marks, nodes.Text(rest)])
            return
    paragraph += marks
