"""A link to the state of every widget: the script that writes and opens it, and a name for each widget's place.

The name is the readable id of the notebook's cell, so that a link holds when cells are added before it. What a link may
carry comes to a page with each widget's front end (widgets_code.py).
"""

import json
from pathlib import Path

from docutils import nodes

from book._ext.minified import minified
from nnwidgets.frame.module import build_module, files_of_module

SCRIPT, STYLE = "state-link.js", "state-link.css"
PLACE = 'class="nn-embed"'


def script(folder):
    """The script of the folder book/state_link as one text, for classic script elements."""
    return f'(() => {{\n"use strict";\n{build_module(Path(folder, "page.js"))}}})();\n'


def name_places(app, doctree):
    """Give the cell of a widget its notebook's id."""
    notebook = Path(app.env.doc2path(app.env.docname))
    if notebook.suffix != ".ipynb":
        return
    cells = json.loads(notebook.read_text("utf-8"))["cells"]
    for cell in doctree.findall(nodes.container):
        index = cell.get("cell_index")
        shows = index is not None and any(PLACE in raw.astext() for raw in cell.findall(nodes.raw))
        if shows and (name := cells[index].get("id")) and name not in doctree.ids:
            cell["ids"].append(name)
            doctree.ids[name] = cell


def write_script(app):
    if app.builder.format != "html":
        return
    folder = Path(app.srcdir, "book", "state_link")
    files = [path.relative_to(app.srcdir).as_posix() for path in files_of_module(folder / "page.js")]
    static = Path(app.outdir, "_static")
    static.mkdir(parents=True, exist_ok=True)
    (short,) = minified([{"code": script(folder), "loader": "js", "files": files}])
    static.joinpath(SCRIPT).write_text(short, "utf-8")


def equip_page(app, pagename, templatename, context, doctree):
    if PLACE in context.get("body", ""):
        app.add_js_file(SCRIPT, loading_method="defer")
        app.add_css_file(STYLE)


def setup(app):
    app.connect("builder-inited", write_script)
    app.connect("doctree-read", name_places)
    app.connect("html-page-context", equip_page)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
