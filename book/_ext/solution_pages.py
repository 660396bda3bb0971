"""On a solution's page: each catalogued mistake by its name, its hint and the kind of slip that a check finds in its
lines, its code folded; the hidden check named; nothing of what only the author's notebook needs. On it and on the
exercise's page the setup is folded.

`solutions_in_book` in _config.yml says which there are: `true`, `false`, those of some chapters, `[1, 2]`, or each from
a day on, `{1: 2026-10-01, 2: 2026-10-08}`. What an earlier build left of the others is removed.
"""

import datetime
import shutil
from pathlib import Path

from docutils import nodes
from markdown_it import MarkdownIt

from grader.authoring.blank import without_marks
from grader.authoring.exercise import mistake_parts
from grader.authoring.slips import SLIPS, kinds_read


def role_of(cell):
    """A notebook cell's part in an exercise, and whether learners get it."""
    about = cell.get("cell_metadata", {}).get("nn_exercise", {})
    return about.get("role"), about.get("hidden", False)


def inline(text):
    return nodes.raw("", MarkdownIt("commonmark").renderInline(text), format="html")


def fold_setup(app, doctree):
    if not app.env.docname.startswith(("exercises/", "solutions/")):
        return
    for cell in cells_of(doctree):
        if role_of(cell)[0] == "setup":
            cell["hide_mode"], cell["prompt_show"], cell["prompt_hide"] = "input", "Show the setup", "Hide the setup"


def cells_of(doctree):
    return list(doctree.findall(lambda node: isinstance(node, nodes.container) and "cell_metadata" in node))


def drop_instructions(doctree):
    """What a learner is told to do with the cells, from "Write your answer" on to the end of its paragraph."""
    for text in doctree.findall(nodes.Text):
        before, told, _ = text.partition("Write your answer")
        if told:
            paragraph = text.parent
            del paragraph[paragraph.index(text) :]
            paragraph += nodes.Text(f"{before}Each answer is followed by its checks and by the mistakes people make.")
            return


def explain(app, doctree):
    if not app.env.docname.startswith("solutions/"):
        return
    drop_instructions(doctree)
    title = next(doctree.findall(nodes.title))
    title.replace_self(nodes.title("", title.astext().replace("Exercises", "Solutions", 1)))
    previous, kinds = None, kinds_read()
    app.env.note_dependency(str(SLIPS))
    for cell in cells_of(doctree):
        role, hidden = role_of(cell)
        if role == "setup" and hidden:
            cell.parent.remove(cell)
            continue
        if role == "answer":
            block = cell.next_node(nodes.literal_block)
            block.rawsource = without_marks(block.astext())
            block[:] = [nodes.Text(block.rawsource)]
        if role == "check" and hidden:
            put_before(cell, nodes.paragraph("", "The hidden check, on random inputs:"))
        if role == "mistake":
            name, hint, _code = mistake_parts(next(cell.findall(nodes.literal_block)).astext())
            if previous != "mistake":
                put_before(cell, nodes.rubric("", "Common mistakes"))
            told = [nodes.strong("", "", inline(name[:1].upper() + name[1:] + ".")), inline(" " + hint)]
            if slips := kinds.get((cell["cell_metadata"]["nn_exercise"]["id"], name)):
                told += [nodes.Text(" Kind of slip: "), nodes.emphasis("", ", ".join(sorted(slips)))]
                told += [nodes.Text(".")]
            put_before(cell, nodes.paragraph("", "", *told))
            cell["classes"].append("common-mistake")
        previous = role


def put_before(cell, node):
    cell.parent.insert(cell.parent.index(cell), node)


def is_shown(setting, docname, today):
    """Whether a solution is in a book that is built today."""
    if isinstance(setting, bool):
        return setting
    number = int(docname.removeprefix("solutions/").partition("-")[0])
    if isinstance(setting, dict):
        return number in setting and setting[number] <= today
    return number in setting


def leave_out(app, config):
    setting, today = config.solutions_in_book, datetime.date.today()
    site_map = config.external_site_map
    solutions = [docname for docname in site_map if docname.startswith("solutions/")]
    solutions = [docname for docname in solutions if not is_shown(setting, docname, today)]
    for docname in solutions:
        del site_map[docname]
    for document in site_map.values():
        for tree in document.subtrees:
            tree.items = [item for item in tree.items if item not in solutions]
        document.subtrees = [tree for tree in document.subtrees if tree.items]
    config.exclude_patterns = [*config.exclude_patterns, *(f"{docname}.*" for docname in solutions)]


def remove_stale(app):
    """Pages, sources and outputs of solutions that are no longer in the book."""
    shown = {docname.rpartition("/")[2] for docname in app.config.external_site_map if docname.startswith("solutions/")}
    places = [app.outdir, Path(app.outdir) / "_sources", app.doctreedir, Path(app.outdir).parent / "jupyter_execute"]
    for folder in (Path(place) / "solutions" for place in places):
        for path in folder.iterdir() if folder.is_dir() else ():
            if path.name.partition(".")[0] not in shown:
                shutil.rmtree(path) if path.is_dir() else path.unlink()


def setup(app):
    app.add_config_value("solutions_in_book", True, "env", types=[bool, list, dict])
    # After sphinx_external_toc (900), which reads _toc.yml.
    app.connect("config-inited", leave_out, priority=950)
    app.connect("builder-inited", remove_stale)
    # Before Sphinx collects the titles.
    app.connect("doctree-read", fold_setup, priority=100)
    app.connect("doctree-read", explain, priority=100)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
