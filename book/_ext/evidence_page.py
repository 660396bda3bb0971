"""The evidence page: what the lesson claims, what the chapters measured, and where.

`{evidence}` stands in book/evidence.md for the tables: of claims that had to be measured, and of those that follow from
a definition. The rows are read from the cards (nnlib/evidence.py) that the executed chapters show, and from the code
by which each verdict was decided, so nothing is typed a second time. A claim without a card, or with two, is a
warning; `evidence_pending` in _config.yml names the claims that are still to come.
"""

import ast
import re
from collections import Counter
from html import unescape

import nbformat
from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from book._ext.unbroken_units import unbroken
from nnlib.evidence import VERDICTS

logger = logging.getLogger(__name__)

CLAIMS = [f"C{number}" for number in range(1, 47)]
LAST_OF_THE_LESSON = 38
CARD = re.compile(
    r'<div class="nn-claim" id="c\d+" data-verdict="(?P<verdict>[^"]*)"><p><strong>(?P<id>[^<]*)</strong>.*?'
    r"<p>Said: (?P<says>.*?)</p><p>Measured: (?P<measured>.*?)</p></div>",
    re.DOTALL,
)
# What our network cannot but bear out, if its code is right: how it is built, and what its words mean.
BY_DEFINITION = {"C1", "C2", "C3", "C4", "C6", "C11", "C12", "C13", "C15", "C16", "C18", "C40"}
# Made for the purpose: a grid drawn by hand, a curve of one variable.
IN_A_TOY = {"C8", "C9", "C10", "C19", "C20", "C38", "C39"}
HEADINGS = ["Claim", "What is said", "We measured", "Verdict", "Shown in"]


class evidence(nodes.General, nodes.Element):  # noqa: N801 - docutils names its nodes in lower case
    """Where the table goes."""


class EvidenceDirective(SphinxDirective):
    def run(self):
        self.env.evidence_pages.add(self.env.docname)
        return [evidence()]


class FillEvidence(SphinxPostTransform):
    """Put the tables in their place."""

    default_priority = 5

    def run(self):
        for place in list(self.document.findall(evidence)):
            place.replace_self(evidence_tables(self.env.evidence_cards, self.address_of))

    def address_of(self, docname):
        return self.app.builder.get_relative_uri(self.env.docname, docname)


def cards_in(html):
    """The cards in a piece of HTML: dicts of id, says, measured and verdict, as text."""
    return [{name: unescape(text) for name, text in card.groupdict().items()} for card in CARD.finditer(html)]


def criteria_in(notebook):
    """By what the verdict of each claim of a notebook is decided: the code that `claim` is given as `holds`."""
    found = {}
    for cell in notebook.cells:
        if cell.cell_type == "code" and "claim(" in cell.source:
            for call in ast.walk(ast.parse(cell.source)):
                if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "claim":
                    [holds] = [each.value for each in call.keywords if each.arg == "holds"]
                    found[call.args[0].value] = ast.unparse(holds)
    return found


def said_by(id):
    """Who says what a claim says."""
    return "The lesson says" if int(id[1:]) <= LAST_OF_THE_LESSON else "Commonly said"


def collect_cards(app, doctree):
    """Keep the cards of a page: the claim, what decides its verdict, and the section in which its card stands."""
    cards, criteria = [], {}
    for raw in doctree.findall(nodes.raw):
        section = raw.parent
        while section is not None and not isinstance(section, nodes.section):
            section = section.parent
        title = section.next_node(nodes.title).astext() if section is not None else ""
        for card in cards_in(raw.astext()):
            criteria = criteria or criteria_in(nbformat.read(app.env.doc2path(app.env.docname), as_version=4))
            cards.append({**card, "section": title, "criterion": criteria.get(card["id"], "")})
    if cards:
        app.env.evidence_cards[app.env.docname] = cards


def faults(cards_of_documents, pending=()):
    """What is wrong with the collected cards, one sentence each.

    Parameters
    ----------
    cards_of_documents : dict of str to list of dict
        For each document its cards.
    pending : iterable of str
        Claims that may be missing, and only missing.
    """
    counts = Counter(card["id"] for cards in cards_of_documents.values() for card in cards)
    for id in CLAIMS:
        where = ", ".join(name for name, cards in cards_of_documents.items() if id in [card["id"] for card in cards])
        if not counts[id] and id not in pending:
            yield f"{id}: no chapter shows a card for this claim"
        elif counts[id] > 1:
            yield f"{id}: {counts[id]} cards for this claim, in {where}; one is enough"
        elif counts[id] and id in pending:
            yield f"{id}: {where} shows it now; take it from evidence_pending in _config.yml"
    for id in counts.keys() - set(CLAIMS):
        yield f"{id}: a card for a claim that the ledger does not have (C1 to C{len(CLAIMS)})"


def report_faults(app, env):
    for page in env.evidence_pages:
        for fault in faults(env.evidence_cards, app.config.evidence_pending):
            logger.warning(fault, location=page, type="evidence")


def evidence_tables(cards_of_documents, address_of):
    """The counts of the verdicts and the tables, as nodes.

    `address_of(docname)` is the address of a chapter, seen from the page.
    """
    cards = sorted(
        ({**card, "docname": docname} for docname, cards in cards_of_documents.items() for card in cards),
        key=lambda card: int(card["id"][1:]),
    )
    kinds = {
        "Had to be measured": [card for card in cards if card["id"] not in BY_DEFINITION],
        "True by definition, and checked": [card for card in cards if card["id"] in BY_DEFINITION],
    }
    found = []
    for heading, of_kind in kinds.items():
        counts = Counter(card["verdict"] for card in of_kind)
        tallies = [f"{counts[verdict]} {verdict}" for verdict in VERDICTS.values()]
        text = f"{heading}: {len(of_kind)} claims: {', '.join(tallies)}."
        found.append(nodes.paragraph("", text, classes=["nn-verdicts"]))
        found.append(table_of([row_of(card, address_of) for card in of_kind]))
    return found


def row_of(card, address_of):
    number = card["docname"].split("/")[-1].split("-")[0].lstrip("0")
    where = f"{number} · {card['section']}" if card["section"] else number
    address = f"{address_of(card['docname'])}#{card['id'].lower()}"
    link = nodes.reference("", where, refuri=address, internal=True)
    verdict = nodes.inline("", card["verdict"], classes=[f"nn-verdict-{card['verdict'].replace(' ', '-')}"])
    says, measured = nodes.Text(unbroken(card["says"])), nodes.Text(unbroken(card["measured"]))
    contents = [nodes.strong("", card["id"]), says, measured, verdict, link]
    cells = [nodes.entry("", nodes.paragraph("", "", content)) for content in contents]
    if card["id"] in IN_A_TOY:
        cells[2] += nodes.paragraph("", "In a toy, made for the purpose.", classes=["nn-criterion"])
    decided = [nodes.Text("Decided by "), nodes.literal("", card["criterion"])]
    cells[2] += nodes.paragraph("", "", *decided, classes=["nn-criterion"])
    return nodes.row("", *cells, ids=[f"claim-{card['id'].lower()}"])


def table_of(rows):
    columns = [nodes.colspec(colwidth=width) for width in (6, 28, 38, 12, 16)]
    head = nodes.row("", *[nodes.entry("", nodes.paragraph("", heading)) for heading in HEADINGS])
    group = nodes.tgroup("", *columns, nodes.thead("", head), nodes.tbody("", *rows), cols=len(columns))
    return nodes.table("", group, classes=["nn-evidence", "colwidths-given"])


def prepare(app, env, docnames):
    """Begin with what an earlier build collected."""
    env.evidence_cards = getattr(env, "evidence_cards", {})
    env.evidence_pages = getattr(env, "evidence_pages", set())


def forget(app, env, docname):
    getattr(env, "evidence_cards", {}).pop(docname, None)
    getattr(env, "evidence_pages", set()).discard(docname)


def merge(app, env, docnames, other):
    env.evidence_cards.update({name: cards for name, cards in other.evidence_cards.items() if name in docnames})
    env.evidence_pages |= other.evidence_pages & set(docnames)


def pages_to_write_again(app, env):
    """Any chapter may have changed a row. (And a page to write makes Sphinx look for faults at every build.)"""
    return sorted(env.evidence_pages)


def setup(app):
    app.add_config_value("evidence_pending", [], "env")
    app.add_node(evidence)
    app.add_directive("evidence", EvidenceDirective)
    app.add_post_transform(FillEvidence)
    app.connect("env-before-read-docs", prepare)
    app.connect("env-purge-doc", forget)
    app.connect("env-merge-info", merge)
    app.connect("doctree-read", collect_cards)
    app.connect("env-updated", pages_to_write_again)
    app.connect("env-check-consistency", report_faults)
    return {"parallel_read_safe": True, "parallel_write_safe": True, "env_version": 1}
