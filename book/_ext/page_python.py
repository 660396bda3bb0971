"""Code cells that run on their page: each says which cell of the notebook it is, and the page gets book/page_python.

Only where "Run in the browser" has Python (run_in_browser.py): otherwise a page is there to be read.
"""

import json
from functools import cache
from hashlib import sha256
from pathlib import Path

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from book._ext.chapter_cells.html_element import element
from book._ext.chapter_cells.kinds import is_cell
from book._ext.chapter_numbers import number_of
from book._ext.minified import minified
from book.lite.contents import SLOW_CELLS
from grader.authoring.exercise import SOLUTIONS, read_exercise
from grader.authoring.without_typing.form import form_of_question
from nnwidgets.frame.module import build_module, files_of_module

FOLDERS = ("chapters/", "exercises/")
SOURCES = Path(__file__).resolve().parents[1] / "page_python"
# What every page has, and what it fetches when a reader uses a cell.
FIRST, CELLS, WORKER = "page-python.js", "page-python-cells.js", "lite/extensions/page-python/worker.js"


def runs_python(app, docname):
    return app.config.run_in_browser and docname.startswith(FOLDERS)


class NameCells(SphinxPostTransform):
    """After myst-nb has folded cells (199): from here on a cell is an element of HTML."""

    default_priority = 250
    formats = ("html",)

    def run(self):
        if not runs_python(self.app, self.env.docname):
            return
        forms = forms_of(self.app.config, self.env.docname)
        notebook = json.loads(Path(self.env.doc2path(self.env.docname)).read_text("utf-8"))
        for cell in list(self.document.findall(is_cell)):
            about = notebook["cells"][cell["cell_index"]]
            exercise = about["metadata"].get("nn_exercise", {})
            form = forms.get(exercise.get("id")) if exercise.get("role") == "answer" else None
            if shows_its_code(cell, "".join(about["source"])):
                cell.replace_self(named(cell, about["id"], exercise, form))


def shows_its_code(cell, source):
    """A question of a chapter does not, or only what else is in its cell."""
    blocks = cell.findall(nodes.literal_block)
    return any(block.parent.get("nb_element") == "cell_code_source" and block.astext() == source for block in blocks)


def forms_of(config, docname):
    """The forms without typing of an exercise's questions, by their ids; none where the book leaves its solutions out.

    A form holds the answer in pieces, and a check says which of them are right: with what a class hands in for marks
    it would be the answer.
    """
    folder, _, stem = docname.partition("/")
    if folder != "exercises" or f"solutions/{stem}" not in config.external_site_map:
        return {}
    questions = read_exercise(SOLUTIONS / f"{stem}.ipynb").questions
    forms = {question.id: form_of_question(question) for question in questions.values()}
    return {id: json.dumps(form, ensure_ascii=False) for id, form in forms.items() if form}


def note_solutions(app, doctree):
    """What a page's forms are made of: where it changes, the page is made anew."""
    folder, _, stem = app.env.docname.partition("/")
    if folder == "exercises":
        app.env.note_dependency(str(SOLUTIONS / f"{stem}.ipynb"))


def named(cell, id, exercise, form):
    """The cell as an element that bears its id, what part of a question it is, its form without typing, and the minutes
    that it takes."""
    about = {"data_part": exercise.get("role"), "data_minutes": SLOW_CELLS.get(id), "id": next(iter(cell["ids"]), None)}
    about["data_without_typing"] = form
    classes = " ".join([*cell["classes"], "docutils", "container"])
    given = {name: value for name, value in about.items() if value}
    return element("div", *cell.children, class_=classes, data_cell=id, **given)


def write_scripts(app, env):
    if app.builder.format == "html" and app.config.run_in_browser:
        static = Path(app.outdir, "_static")
        static.mkdir(parents=True, exist_ok=True)
        for name, script in scripts().items():
            static.joinpath(name).write_text(script, "utf-8")
    return []


@cache
def scripts():
    """The first as a classic script, which a page opened from a folder loads too; the second is a module."""
    modules = {FIRST: SOURCES / "first_touch.js", CELLS: SOURCES / "cells.js"}
    root = SOURCES.parents[1]
    sources = [
        {
            "code": build_module(path),
            "loader": "js",
            "files": [file.relative_to(root).as_posix() for file in files_of_module(path)],
        }
        for path in modules.values()
    ]
    sources[0]["code"] = f'(() => {{\n"use strict";\n{sources[0]["code"]}}})();\n'
    return dict(zip(modules, minified(sources)))


def version(*contents):
    return sha256("".join(contents).encode()).hexdigest()[:8]


def equip_page(app, pagename, templatename, context, doctree):
    if not runs_python(app, pagename):
        return
    path_to = context["pathto"]
    worker = SOURCES.joinpath("worker.js").read_text("utf-8")
    data = {
        "data-page": pagename,
        "data-cells": f"{path_to(f'_static/{CELLS}', 1)}?v={version(scripts()[CELLS])}",
        "data-worker": f"{path_to(WORKER, 1)}?v={version(worker)}",
    }
    if number_of(pagename) is not None:
        data["data-unseen"] = ""  # its questions' code is not on the page
    app.add_js_file(FIRST, loading_method="defer", **data)
    app.add_css_file("page-python.css")


def setup(app):
    app.add_post_transform(NameCells)
    app.connect("doctree-read", note_solutions)
    app.connect("env-updated", write_scripts)
    app.connect("html-page-context", equip_page)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
