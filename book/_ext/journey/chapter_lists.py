"""Lists of chapters in a page's text: each item is a link to a chapter, a colon, and a sentence.

On the front page the sentence is the chapter's question, and the list becomes cards with the chapters' pictures; on the
last page it is what one knows now, and beside it stands what the reader has done. In a notebook both are plain lists.
"""

import posixpath

from docutils import nodes
from sphinx import addnodes

from book._ext.chapter_numbers import number_of
from book._ext.chapter_pictures import picture_of

# Filled by book/progress/journey.js: read, asked and solved, a third of the ring each.
RING = '<span class="nn-ring" data-chapter="{page}">{number}</span>'
BEGIN = "Start:"


def dress_lists(app, doctree):
    page = app.env.docname
    front = page == app.config.external_site_map.root.docname
    for listing in doctree.findall(nodes.enumerated_list):
        links = [next(item.findall(addnodes.pending_xref), None) for item in listing.children]
        chapters = [link is not None and chapter_at(page, link) for link in links]
        if not chapters or not all(chapters):
            continue
        listing["classes"].append("nn-chapters" if front else "nn-record")
        for item, link, chapter in zip(listing.children, links, chapters):
            sentence = item.astext().removeprefix(link.astext()).lstrip(": ")
            if front:
                questions(app.env)[chapter] = sentence
            dress(item, link, chapter, sentence, picture_of(number_of(chapter)) if front else "")
    if front:
        next(doctree.findall(nodes.section))["classes"].append("nn-front")
        for paragraph in doctree.findall(nodes.paragraph):
            if paragraph.astext().startswith(BEGIN):
                paragraph["classes"].append("nn-begin")


def chapter_at(page, link):
    """The chapter to which a link on a page leads, or None."""
    target = link["reftarget"].removesuffix(".ipynb")
    places = (target, posixpath.normpath(posixpath.join(posixpath.dirname(page), target)))
    return next(filter(number_of, places), None)


def dress(item, link, chapter, sentence, picture):
    ring = nodes.raw("", RING.format(page=chapter, number=number_of(chapter)), format="html")
    shown = [nodes.raw("", picture, format="html")] if picture else []
    item.children = []
    item += [*shown, nodes.paragraph("", "", ring, link, classes=["nn-card-title"]), nodes.paragraph("", sentence)]


def questions(env):
    if not hasattr(env, "chapter_questions"):
        env.chapter_questions = {}
    return env.chapter_questions


def forget_questions(app, env, docname):
    if docname == app.config.external_site_map.root.docname:
        env.chapter_questions = {}


def take_questions(app, env, docnames, other):
    questions(env).update(getattr(other, "chapter_questions", {}))


def collect_questions(app, env):
    """Chapters name the next one's question: they are written again when one has changed."""
    before, env.questions_written = getattr(env, "questions_written", None), dict(questions(env))
    return [] if before in (None, env.questions_written) else sorted(filter(number_of, env.found_docs))
