"""What a search result and a shared link show of a page: its title, its first paragraph and a card.

A page may name its own description (front matter `html_meta: {description: …}`); else its first paragraphs stand in.
A chapter's card has its number in handwritten digits, its title and the course's name. It is drawn when the book is
built, and kept in _build/cards until the title or this file changes.
"""

from hashlib import sha256
from html import escape
from pathlib import Path
from textwrap import fill, shorten
from urllib.parse import urljoin

import numpy as np
from docutils import nodes
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.figure import Figure
from PIL import Image

from book._ext.chapter_numbers import number_of
from nnlib import load_digits
from nnlib.plots.palette import LIGHT, POSITIVE_ON_STAGE, STAGE

CARD = "_static/social-card.png"  # of a page that is no chapter
COLOURS = 48  # enough for letters and 28 × 28 greys, and a tenth of the bytes


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


def card(number, title, course):
    """A 1200 × 630 figure."""
    figure = Figure(figsize=(12, 6.3), dpi=100, facecolor=STAGE)
    digits = np.hstack([example_of(int(digit))[:, 4 * (number > 9) : 28 - 4 * (number > 9)] for digit in str(number)])
    axes = figure.add_axes((0.56, 0.12, 0.4, 0.76))
    axes.imshow(digits, cmap=LinearSegmentedColormap.from_list("ink", [STAGE, LIGHT]), interpolation="nearest")
    axes.set_axis_off()
    text = {"color": LIGHT, "family": "DejaVu Sans", "ha": "left"}
    figure.text(0.06, 0.85, f"Chapter {number}", size=22, va="center", **text)
    figure.text(0.06, 0.5, fill(title, 16), size=46, weight="bold", va="center", linespacing=1.3, **text)
    figure.text(0.06, 0.12, course, size=22, va="center", **(text | {"color": POSITIVE_ON_STAGE}))
    return figure


def example_of(digit):
    """The first test image of a digit, (28, 28)."""
    test = load_digits().test
    return test.images[np.flatnonzero(test.labels == digit)[0]].reshape(28, 28)


def write_card(path, number, title, course):
    figure = card(number, title, course)
    figure.savefig(path, metadata={"Software": None})
    Image.open(path).convert("RGB").quantize(COLOURS).save(path, optimize=True)


def write_cards(app, env):
    if app.builder.format != "html":
        return
    kept, folder = Path(app.outdir).parent / "cards", Path(app.outdir, "_static", "cards")
    for path in (kept, folder):
        path.mkdir(parents=True, exist_ok=True)
    for docname in sorted(filter(number_of, env.found_docs)):
        number, title = number_of(docname), env.titles[docname].astext().split(" ", 1)[1]
        key = sha256(f"{number} {title} {app.config.html_title}".encode() + Path(__file__).read_bytes()).hexdigest()
        drawn = kept / f"{key[:16]}.png"
        if not drawn.exists():
            write_card(drawn, number, title, app.config.html_title)
        (folder / f"{docname.split('/')[-1]}.png").write_bytes(drawn.read_bytes())


def setup(app):
    app.connect("env-updated", write_cards)
    app.connect("html-page-context", add_preview)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
