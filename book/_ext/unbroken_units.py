"""A number and its per cent stay on one line: no reader meets a line that begins with %."""

import re

from docutils import nodes

SPLIT = re.compile(r"(?<=\d) %")
VERBATIM = (nodes.literal, nodes.literal_block, nodes.raw, nodes.math, nodes.math_block)


def unbroken(text):
    return SPLIT.sub("\N{NO-BREAK SPACE}%", text)


def join_units(app, doctree):
    for text in list(doctree.findall(nodes.Text)):
        if not isinstance(text.parent, VERBATIM) and SPLIT.search(text):
            text.parent.replace(text, nodes.Text(unbroken(text)))


def setup(app):
    app.connect("doctree-read", join_units)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
