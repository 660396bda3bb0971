"""What a search result and a shared link show of a page: its title, its first paragraph and a card.

A page may name its own description (front matter `html_meta: {description: …}`); else its first paragraphs stand in.
"""

from html import escape
from textwrap import shorten
from urllib.parse import urljoin

from docutils import nodes

from book._ext.chapter_numbers import number_of

CARD = "_static/social-card.png"  # a chapter has its own: preview_cards.py


def description_of(doctree):
    """How a page begins, cut at a word to at most 200 characters.

    More than one paragraph when the first is short: "After this chapter you can" says nothing without its list.
    """
    text = ""
    for paragraph in doctree.findall(nodes.paragraph):
        text = f"{text} {paragraph.astext()}".strip()
        if len(text) >= 100:
            break
    return shorten(text, 200, placeholder=" …")


def add_preview(app, pagename, templatename, context, doctree):
    if doctree is None:
        return
    properties = {"og:type": "article", "og:site_name": app.config.html_title}
    properties["og:title"] = app.env.titles[pagename].astext()
    description = "" if 'name="description"' in context.get("metatags", "") else description_of(doctree)
    if description:
        properties["og:description"] = description
    card = f"_static/cards/{pagename.split('/')[-1]}.png" if number_of(pagename) else CARD
    # A preview's picture needs a full address, which only a site with a base address has.
    if base := app.config.html_baseurl:
        properties["og:url"] = urljoin(base, app.builder.get_target_uri(pagename))
        properties["og:image"] = urljoin(base, card)
    else:
        properties["og:image"] = context["pathto"](card, 1)
    tags = [f'<meta property="{name}" content="{escape(value)}" />' for name, value in properties.items()]
    if description:
        tags.append(f'<meta name="description" content="{escape(description)}" />')
    tags.append('<meta name="twitter:card" content="summary_large_image" />')
    context["metatags"] = context.get("metatags", "") + "\n".join(tags)


def setup(app):
    app.connect("html-page-context", add_preview)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
