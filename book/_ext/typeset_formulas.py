"""Set every formula while the book is built: a page comes with its formulas and loads no program for them.

All formulas of the book are set in one go, the questions' among them, and share one style sheet.
"""

import json
from pathlib import Path

from docutils import nodes
from myst_nb.sphinx_ import NbMetadataCollector
from sphinx.errors import ExtensionError

from book._ext.mathjax_in_node import typeset

WIDGET_STATE = "application/vnd.jupyter.widget-state+json"
STYLE = "formulas.css"


def tex_of(node):
    return node.astext().strip(), isinstance(node, nodes.math_block)


def collect(app, doctree):
    found = {tex_of(node) for kind in (nodes.math, nodes.math_block) for node in doctree.findall(kind)}
    app.env.formulas[app.env.docname] = found


def formulas_of_questions(env, docname):
    """The formulas in the widgets of a page, which show them when they are live."""
    for _, attributes in NbMetadataCollector.get_js_files(env, docname).values():
        if attributes.get("type") == WIDGET_STATE:
            yield from ((tex, False) for tex in math_pieces(json.loads(attributes["body"])))


def math_pieces(state):
    """The TeX of every ["math", TeX, readable form] in a widget's state (nnwidgets/frame/markdown_trait.py)."""
    if isinstance(state, list) and len(state) == 3 and state[0] == "math":
        yield state[1]
    elif isinstance(state, list | dict):
        for part in state.values() if isinstance(state, dict) else state:
            yield from math_pieces(part)


def typeset_all(app, env):
    if app.builder.format != "html":
        return
    env.questions_formulas = {docname: sorted(formulas_of_questions(env, docname)) for docname in env.found_docs}
    every = set().union(*env.formulas.values(), *env.questions_formulas.values())
    try:
        app.formulas_as_html, css = typeset(every)
    except ValueError as error:
        raise ExtensionError(str(error)) from error
    folder = Path(app.outdir, "_static")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / STYLE).write_text(css, "utf-8")


def visit_formula(writer, node):
    tag = "div" if isinstance(node, nodes.math_block) else "span"
    html = writer.builder.app.formulas_as_html[tex_of(node)]
    writer.body.append(writer.starttag(node, tag, "", CLASS="math notranslate nohighlight"))
    writer.body.append(f"{html}</{tag}>")
    raise nodes.SkipNode


def equip_page(app, pagename, templatename, context, doctree):
    """The style on pages with formulas; the questions' formulas for formulas-in-questions.js."""
    questions = app.env.questions_formulas.get(pagename, ())
    if app.env.formulas.get(pagename) or questions:
        app.add_css_file(STYLE)
    if questions:
        html = {tex: app.formulas_as_html[tex, display] for tex, display in questions}
        app.add_js_file(None, body=json.dumps(html).replace("</", "<\\/"), type="application/json", id="formulas")
        app.add_js_file("formulas-in-questions.js", loading_method="defer")


def prepare(app, env, docnames):
    env.formulas = getattr(env, "formulas", {})


def forget(app, env, docname):
    getattr(env, "formulas", {}).pop(docname, None)


def merge(app, env, docnames, other):
    env.formulas.update({name: found for name, found in other.formulas.items() if name in docnames})


def setup(app):
    app.add_html_math_renderer("typeset", (visit_formula, None), (visit_formula, None))
    app.connect("env-before-read-docs", prepare)
    app.connect("env-purge-doc", forget)
    app.connect("env-merge-info", merge)
    app.connect("doctree-read", collect)
    app.connect("env-updated", typeset_all)
    app.connect("html-page-context", equip_page)
    return {"parallel_read_safe": True, "parallel_write_safe": True, "env_version": 1}
