"""Join a caption to its picture: a paragraph of nothing but emphasis that follows a cell with a picture."""

from docutils import nodes

from book._ext.chapter_cells.html_element import element, html_element
from book._ext.chapter_cells.kinds import is_cell


def caption_after(cell):
    """The paragraph that is the cell's caption, or None."""
    place = cell.parent.index(cell) + 1
    paragraph = cell.parent[place] if place < len(cell.parent) else None
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
        parts = list(cell.children)
        cell[:] = [element("figure", *parts, class_="nn-figure")]
