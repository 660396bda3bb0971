"""A line of Markdown: **bold**, *italic*, `code` and $formula$, and all else as it is written."""

import re
from html import escape

import traitlets

from nnwidgets.frame.formula import readable

__all__ = ["Markdown", "as_html", "as_pieces"]

MARK = re.compile(
    r"""(?<![\w*])\*\*(?P<strong>\S(?:.*?\S)?)\*\*(?!\w)
      | (?<![\w*])\*(?P<em>[^\s*](?:[^*]*?[^\s*])?)\*(?!\w)
      | `(?P<code>[^`]+)`
      | \$(?P<math>[^\s$](?:[^$]*[^\s$])?)\$""",
    re.VERBOSE | re.DOTALL,
)


class Markdown(traitlets.Unicode):
    """A synchronised text in Markdown; the page gets it in pieces (see `as_pieces`) and never as HTML."""

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.tag(sync=True, to_json=lambda text, _widget: as_pieces(text))


def as_pieces(text):
    """The pieces of a text in order.

    Returns
    -------
    list of list
        [kind, text], the kind being "text", "strong", "em", "code", or ["math", TeX, pieces of a readable form].
    """
    pieces, end = [], 0
    for found in MARK.finditer(text):
        if found.start() > end:
            pieces.append(["text", text[end : found.start()]])
        kind, inside = found.lastgroup, found[found.lastgroup]
        pieces.append([kind, inside, [list(piece) for piece in readable(inside)]] if kind == "math" else [kind, inside])
        end = found.end()
    if end < len(text):
        pieces.append(["text", text[end:]])
    return pieces


def as_html(text):
    """The text as HTML, all else escaped; formulas in their readable form."""
    return _html(as_pieces(text))


def _html(pieces):
    return "".join(
        _html(rest[0]) if rest else escape(text) if kind == "text" else f"<{kind}>{escape(text)}</{kind}>"
        for kind, text, *rest in pieces
    )
