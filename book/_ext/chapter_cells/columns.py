"""Mark what a cell prints in columns: on a phone it scrolls sideways, for a row that is broken is no row.

Other lines wrap there, and a line with a bar has a bar as long as there is room (finished_pages/code_lines.py).
"""

import re

from docutils import nodes

from book._ext.chapter_cells.kinds import part_of

GAP = re.compile(r"\S {2,}(?=\S)")
ROWS, GAPS = 2, 2  # as many at least


def is_in_columns(printed):
    """Whether several lines have several gaps, as the rows of a table have."""
    return "█" not in printed and sum(len(GAP.findall(line)) >= GAPS for line in printed.splitlines()) >= ROWS


def keep_columns(cell):
    output = part_of(cell, "output")
    if output is not None and any(is_in_columns(block.astext()) for block in output.findall(nodes.literal_block)):
        output["classes"].append("nn-in-columns")
