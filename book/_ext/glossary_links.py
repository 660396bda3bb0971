"""Links between the chapters and the glossary, so that the notebooks stay plain Markdown.

In a chapter, a term's first **bold** use leads to its entry in the glossary; in a chapter that uses the term without
introducing it, its first plain use does. Each entry of the glossary leads back to the chapter that introduces its term.
"""

import re

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util import logging

logger = logging.getLogger(__name__)

# Also words of everyday language: these are linked where they are bold, and nowhere else.
EVERYDAY = {
    "dead",
    "edge",
    "error",
    "function",
    "input",
    "label",
    "loss",
    "margin",
    "mask",
    "shape",
    "shrug",
    "slope",
    "target",
    "template",
}
UNLINKED = (
    nodes.reference,
    nodes.title,
    nodes.literal,
    nodes.raw,
    nodes.math,
    nodes.math_block,
    nodes.strong,
    nodes.Invisible,
)


def pattern_of(names):
    """Finds any of the names as a word, in the singular or the plural; the longest first."""
    choices = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?<![\w–-])({choices})(?:e?s)?(?![\w–-])", re.IGNORECASE)


def term_of(text, names):
    """The name among `names` that a bold text means, in the singular or the plural, or None."""
    match = pattern_of(names).fullmatch(" ".join(text.split())) if names else None
    return match and match[1].lower()


def collect(app, doctree):
    """Keep the entries of the glossary, and of a chapter its bold words and its prose."""
    env, docname = app.env, app.env.docname
    for item in doctree.findall(nodes.definition_list_item):
        if not isinstance(item.parent.parent, addnodes.glossary):
            continue
        meaning = item.next_node(nodes.paragraph).astext().split(". ")[0].rstrip(".") + "."
        for term in item.findall(nodes.term):
            env.glossary_terms[term.astext().lower()] = (docname, term["ids"][0], " ".join(meaning.split()))
    if docname.startswith("chapters/"):
        bold = {strong.astext() for strong in doctree.findall(nodes.strong)}
        env.glossary_uses[docname] = (bold, "\n".join(text.astext() for text in prose_of(doctree)))


def prose_of(doctree):
    """The texts in which a plain word may become a link: not a caption's, where a link must hold a picture."""
    for text in doctree.findall(nodes.Text):
        parent = text.parent
        if not isinstance(parent, nodes.TextElement):
            continue
        while parent is not None and not isinstance(parent, (*UNLINKED, nodes.container)):
            parent = parent.parent
        if parent is None:
            yield text


def chapters_of(env):
    """For each term the chapters that introduce it (in bold, or where it first occurs), in the order of reading."""
    found = {}
    names = set(env.glossary_terms)
    for docname, (bold, _) in sorted(env.glossary_uses.items()):
        for name in {term_of(text, names) for text in bold} - {None}:
            found.setdefault(name, []).append(docname)
    for name in names - found.keys():
        pattern = pattern_of([name])
        found[name] = [d for d, (_, prose) in sorted(env.glossary_uses.items()) if pattern.search(prose)][:1]
    return found


class LinkTerms(SphinxPostTransform):
    default_priority = 600

    def run(self):
        env = self.env
        if env.docname in env.glossary_uses:
            self.link_chapter()
        elif any(page == env.docname for page, _, _ in env.glossary_terms.values()):
            self.link_back()

    def link_chapter(self):
        introduced = chapters_of(self.env)
        names = {name for name, chapters in introduced.items() if chapters and chapters[0] <= self.env.docname}
        for strong in list(self.document.findall(nodes.strong)):
            name = term_of(strong.astext(), names)
            if name and isinstance(strong.parent, nodes.TextElement) and not inside(strong, nodes.title):
                strong.replace_self(self.link_to(name, strong.deepcopy()))
                names.discard(name)
        for text in list(prose_of(self.document)):
            names = self.link_words(text, names - EVERYDAY)

    def link_words(self, text, names):
        """Link the words of one text that are among `names`, and return the names that are left."""
        parts, done, left = [], 0, set(names)
        for match in pattern_of(names).finditer(text) if names else ():
            name = match[1].lower()
            if name in left:
                parts += [nodes.Text(text[done : match.start()]), self.link_to(name, nodes.inline("", match[0]))]
                left.discard(name)
                done = match.end()
        if parts:
            text.parent.replace(text, [*parts, nodes.Text(text[done:])])
        return left

    def link_to(self, name, content):
        page, anchor, meaning = self.env.glossary_terms[name]
        address = self.app.builder.get_relative_uri(self.env.docname, page)
        attributes = {"refuri": f"{address}#{anchor}", "reftitle": meaning, "ids": [anchor], "internal": True}
        return nodes.reference("", "", content, classes=["nn-term"], **attributes)

    def link_back(self):
        introduced = chapters_of(self.env)
        for item in self.document.findall(nodes.definition_list_item):
            terms = [term for term in item.findall(nodes.term) if term.astext().lower() in introduced]
            if not terms:
                continue
            links = {}
            for term in terms:
                for chapter in introduced[term.astext().lower()]:
                    address = self.app.builder.get_relative_uri(self.env.docname, chapter)
                    title = " ".join(self.env.titles[chapter].astext().split())
                    links.setdefault(title, f"{address}#{term['ids'][0]}")
            place = nodes.paragraph("", "", classes=["nn-introduced"])
            for title, address in sorted(links.items(), key=lambda link: int(link[0].split()[0])):
                place += [
                    nodes.Text(" · " if place.children else ""),
                    nodes.reference("", title, refuri=address, internal=True),
                ]
            item.next_node(nodes.definition).append(place)


def inside(node, kind):
    while node is not None and not isinstance(node, kind):
        node = node.parent
    return node is not None


def report_unused(app, env):
    for name, chapters in chapters_of(env).items():
        if not chapters and env.glossary_uses:
            logger.warning("no chapter uses the term “%s”", name, location=env.glossary_terms[name][0], type="glossary")


def prepare(app, env, docnames):
    """Begin with what an earlier build collected."""
    env.glossary_terms = getattr(env, "glossary_terms", {})
    env.glossary_uses = getattr(env, "glossary_uses", {})
    env.glossary_linked = getattr(env, "glossary_linked", {})


def forget(app, env, docname):
    getattr(env, "glossary_uses", {}).pop(docname, None)
    terms = getattr(env, "glossary_terms", {})
    for name in [name for name, (page, _, _) in terms.items() if page == docname]:
        del terms[name]


def merge(app, env, docnames, other):
    env.glossary_uses.update({name: uses for name, uses in other.glossary_uses.items() if name in docnames})
    env.glossary_terms.update({name: term for name, term in other.glossary_terms.items() if term[0] in docnames})


def pages_to_write_again(app, env):
    """The glossary, for any chapter may have moved a term; after a change of the glossary, every chapter as well."""
    changed = env.glossary_linked != env.glossary_terms
    env.glossary_linked = dict(env.glossary_terms)
    pages = {page for page, _, _ in env.glossary_terms.values()}
    return sorted(pages | (set(env.glossary_uses) if changed else set()))


def setup(app):
    app.add_post_transform(LinkTerms)
    app.connect("env-before-read-docs", prepare)
    app.connect("env-purge-doc", forget)
    app.connect("env-merge-info", merge)
    app.connect("doctree-read", collect)
    app.connect("env-updated", pages_to_write_again)
    app.connect("env-check-consistency", report_unused)
    return {"parallel_read_safe": True, "parallel_write_safe": True, "env_version": 1}
