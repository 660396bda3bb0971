"""Join a caption to its picture: a paragraph of nothing but emphasis that follows a cell with a picture.

A small picture, such as one digit, stands beside the paragraph that follows.
"""

from pathlib import Path

from docutils import nodes

from book._ext.chapter_cells.html_element import element, html_element
from book._ext.chapter_cells.kinds import is_cell, part_of
from book._ext.finished_pages.light_pictures import size_of

SMALL = 400  # pixels wide


def next_sibling(node):
    place = node.parent.index(node) + 1
    return node.parent[place] if place < len(node.parent) else None


def is_small(cell, document):
    """Whether all that the cell shows is one picture that leaves room for text at its side."""
    output = part_of(cell, "output")
    pictures = list(output.findall(nodes.image))
    if len(pictures) != 1 or next(output.findall(nodes.literal_block), None) is not None:
        return False
    size = size_of(Path(document.settings.env.srcdir, pictures[0]["uri"]))
    return size is not None and size[0] <= SMALL


def caption_after(cell):
    """The paragraph that is the cell's caption, or None."""
    paragraph = next_sibling(cell)
    if not isinstance(paragraph, nodes.paragraph) or len(paragraph.children) != 1:
        return None
    return paragraph if isinstance(paragraph[0], nodes.emphasis) else None


def join_captions(document):
    """Make a figure of every cell with a picture, and of its caption."""
    for cell in list(document.findall(is_cell)):
        below = next((part for part in cell.children if isinstance(part, html_element)), None)
        if below is None:
            continue
        caption = caption_after(cell)
        if caption is not None:
            caption.parent.remove(caption)
            below.insert(0, element("figcaption", *caption[0].children))
        if is_small(cell, document) and isinstance(next_sibling(cell), nodes.paragraph):
            cell["classes"].append("nn-side-picture")
        parts = list(cell.children)
        cell[:] = [element("figure", *parts, class_="nn-figure")]
