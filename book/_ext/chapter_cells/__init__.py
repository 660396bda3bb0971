"""What a chapter's page shows of a notebook's cells: the idea first, the rest where it is asked for.

- Code comes in three levels, *hidden*, *key lines* and *all* (book/static/code-levels.js): at *key lines* a short cell
  is shown, a long one by its key lines, and what makes a picture is folded under its picture.
- A paragraph of nothing but *emphasis* below a picture is its caption, joined to it in a figure.
- A question's own source is not on the page, and what answers it is veiled until the reader has decided.
- A guess comes back where it is decided, if the reader's device has kept one (book/static/guesses.js).
- A claim with its measurement is a mark at the sentence that it proves.

All of this is done to the page; the notebook has every cell. Without JavaScript everything is in sight.
"""

from sphinx.transforms.post_transforms import SphinxPostTransform

from book._ext.chapter_cells.captions import join_captions
from book._ext.chapter_cells.code_levels import arrange_code
from book._ext.chapter_cells.columns import keep_columns
from book._ext.chapter_cells.evidence_marks import mark_evidence
from book._ext.chapter_cells.html_element import add_html_element
from book._ext.chapter_cells.kinds import cells_of, questions_of
from book._ext.chapter_cells.veils import veil_answers
from book._ext.chapter_numbers import number_of

SCRIPTS = ("code-levels.js", "veils.js", "guesses.js", "evidence-notes.js")


class ArrangeCells(SphinxPostTransform):
    """After myst-nb has chosen what to show of each output (5 and before), before it folds input (199)."""

    default_priority = 6
    formats = ("html",)

    def run(self):
        if number_of(self.env.docname) is None:
            return
        questions = questions_of(self.env)
        for number, (cell, kind) in enumerate(cells_of(self.document, questions)):
            arrange_code(cell, kind, f"code-{number}")
            keep_columns(cell)
        join_captions(self.document)
        veil_answers(self.document, questions)
        page = next(iter(self.env.evidence_pages), self.env.docname)
        mark_evidence(self.document, self.app.builder.get_relative_uri(self.env.docname, page))


def equip_page(app, pagename, templatename, context, doctree):
    if number_of(pagename) is not None:
        for script in SCRIPTS:
            app.add_js_file(script, loading_method="defer")


def setup(app):
    add_html_element(app)
    app.add_post_transform(ArrangeCells)
    app.connect("html-page-context", equip_page)
    return {"parallel_read_safe": True, "parallel_write_safe": True, "env_version": 1}
