"""What a reader has done: the course's outline, and the scripts of book/progress for pages, chapters and the map.

Each script becomes one classic script: a page opened from a folder loads no modules. The outline, which says how many
questions and exercises a chapter has, stands in front of the one that all pages have.
"""

import json
import re
from pathlib import Path

from myst_nb.sphinx_ import NbMetadataCollector

from book._ext.chapter_numbers import number_of
from book._ext.minified import minified
from book._ext.typeset_formulas import WIDGET_STATE
from nnwidgets.frame.module import build_module, files_of_module

PAGE = "book/progress"
QUESTIONS = (
    "nnwidgets.quiz.widget.Quiz",
    "nnwidgets.number_quiz.widget.NumberQuiz",
    "nnwidgets.bar_quiz.widget.BarQuiz",
    "nnwidgets.rank_quiz.widget.RankQuiz",
    "nnwidgets.pick_quiz.widget.PickQuiz",
)
SCRIPTS = ("journey.js", "reading.js", "progress.js")
NUMBERED = re.compile(r"local/(?:chapters|exercises)/(\d+)-[^/]+")  # a teacher's own (local_pages.py)
ENDING = "book/what-you-built"


def quizzes_of(env, docname):
    """The names of a page's questions, in the order of their models."""
    for _, attributes in NbMetadataCollector.get_js_files(env, docname).values():
        if attributes.get("type") == WIDGET_STATE:
            models = json.loads(attributes["body"])["state"].values()
            yield from (m["state"]["name"] for m in models if m["state"].get("_anywidget_id") in QUESTIONS)


def exercises_of(notebook):
    """Id and title of each question in an exercise notebook."""
    for cell in json.loads(Path(notebook).read_text("utf-8"))["cells"]:
        about = cell["metadata"].get("nn_exercise", {})
        if about.get("role") == "question":
            heading = re.search(r"^#+ *(.+)$", "".join(cell["source"]), re.MULTILINE)
            yield {"id": about["id"], "title": heading[1].replace("`", "") if heading else about["id"]}


def outline(app):
    """The chapters, as book/progress reads them, a teacher's own at the end, and the page that follows the last."""
    places = [*sorted(filter(number_of, app.env.found_docs)), *to_read(app.config.local_pages)]
    chapters = [_chapter(app, docname) for docname in places]
    return {"chapters": chapters, "ending": ENDING if ENDING in app.env.found_docs else None}


def to_read(local_pages):
    """Of a teacher's own pages the chapters, and the exercises that have none."""
    numbered = [page for page in local_pages if NUMBERED.fullmatch(page)]
    return [
        page for page in numbered if page.replace("/exercises/", "/chapters/") not in numbered or "/chapters/" in page
    ]


def _chapter(app, docname):
    exercises = docname.replace("chapters/", "exercises/")
    notebook = Path(app.srcdir, f"{exercises}.ipynb")
    number = number_of(docname) or int(NUMBERED.fullmatch(docname)[1])
    return {
        "page": docname,
        "number": number,
        "title": app.env.titles[docname].astext().removeprefix(f"{number} "),
        "quizzes": list(quizzes_of(app.env, docname)),
        "exercisesPage": exercises,
        "exercises": list(exercises_of(notebook)) if notebook.is_file() else [],
    }


def write_scripts(app, env):
    """After every page is read, as any may have changed the outline."""
    if app.builder.format != "html":
        return []
    static = Path(app.outdir, "_static")
    static.mkdir(parents=True, exist_ok=True)
    folder = Path(app.srcdir, "book", "progress")
    sources = [
        {
            "code": f'(() => {{\n"use strict";\n{build_module(folder / file)}}})();\n',
            "loader": "js",
            "files": [path.relative_to(app.srcdir).as_posix() for path in files_of_module(folder / file)],
        }
        for file in SCRIPTS
    ]
    body = f"globalThis.courseOutline = {json.dumps(outline(app), ensure_ascii=False)};\n"
    for name, script in zip(SCRIPTS, minified(sources)):
        static.joinpath(name).write_text(body * (name == SCRIPTS[0]) + script, "utf-8")
    return []


def equip_page(app, pagename, templatename, context, doctree):
    app.add_js_file("journey.js", loading_method="defer")
    if pagename == PAGE:
        app.add_js_file("progress.js", loading_method="defer")
        app.add_css_file("progress.css")
    elif number_of(pagename) or pagename in to_read(app.config.local_pages):
        app.add_js_file("reading.js", loading_method="defer", **{"data-chapter": pagename})


def setup(app):
    app.connect("env-updated", write_scripts)
    app.connect("html-page-context", equip_page)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
