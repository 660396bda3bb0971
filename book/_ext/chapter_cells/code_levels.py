"""Give each cell's code its place in the three levels, as classes that book/static/course.css and code-levels.js know.

nn-code-key     shown by its key lines, the others on demand
nn-code-folded  folded under its picture as one small mark
nn-code-back    in sight at the level *all* alone
"""

from docutils import nodes
from sphinx.util import logging

from book._ext.chapter_cells.html_element import element, html
from book._ext.chapter_cells.key_lines import key_lines, without_calls
from book._ext.chapter_cells.kinds import part_of
from book._ext.progress_page import QUESTIONS

logger = logging.getLogger(__name__)

QUESTION_CALLS = [widget.rsplit(".", 1)[1] for widget in QUESTIONS]
MARK = (
    '<button type="button" class="nn-code-mark pst-js-only" aria-expanded="false" aria-controls="{id}">'
    '<span aria-hidden="true">&lt;/&gt;</span>{words}</button>'
)


def arrange_code(cell, kind, id):
    """Fold or shorten the cell's code; `id` is what its mark will name it by."""
    source = part_of(cell, "source")
    if source is None or kind == "solution":
        return
    cell.attributes.pop("hide_mode", None)
    if kind == "picture":
        cell["classes"].append("nn-cell-picture")
    if kind == "question":
        leave_out_the_question(cell, source)
    if source not in cell.children:
        return
    source["ids"].append(id)
    tags = cell["cell_metadata"].get("tags", [])
    if kind in ("question", "claim") or (kind == "text" and "hide-input" in tags):
        source["classes"] += ["nn-code", "nn-code-back"]
    elif kind == "picture":
        fold_under_the_picture(cell, source, id)
    else:
        show_key_lines(cell, source, id)


def block_of(source):
    return source.next_node(nodes.literal_block)


def leave_out_the_question(cell, source):
    """Take the question and its answer from the source, and all of it if nothing else is there."""
    block = block_of(source)
    left = without_calls(block.astext(), QUESTION_CALLS)
    if left:
        block.rawsource, block[:] = left, [nodes.Text(left)]
    else:
        cell.remove(source)


def fold_under_the_picture(cell, source, id):
    cell.remove(source)
    source["classes"] += ["nn-code", "nn-code-folded"]
    mark = html(MARK.format(id=id, words='<span class="nn-spoken">Code of this picture</span>'))
    cell += [element("div", mark, class_="nn-under-picture"), source]


def show_key_lines(cell, source, id):
    block = block_of(source)
    count = len(block.astext().split("\n"))
    try:
        shown = key_lines(block.astext(), cell["cell_metadata"].get("key_lines"))
    except ValueError as fault:
        logger.warning("%s", fault, location=cell, type="key_lines")
        return
    source["classes"] += ["nn-code", "nn-code-key"]
    if len(shown) < count:
        # Pygments marks these lines for finished_pages/code_lines.py.
        block["highlight_args"] = block.get("highlight_args", {}) | {"hl_lines": shown}
        source["classes"].append("nn-code-long")
        source += html(MARK.format(id=id, words=f" all {count} lines"))
