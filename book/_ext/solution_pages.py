"""On a solution's page: each catalogued mistake by its name and its hint, its code folded; the hidden check named.

Where `solutions_in_book: false` is set in _config.yml, as in a graded course, the book has no solutions.
"""

from docutils import nodes
from markdown_it import MarkdownIt

from grader.authoring.exercise import mistake_parts


def role_of(cell):
    """A notebook cell's part in an exercise, and whether learners get it."""
    about = cell.get("cell_metadata", {}).get("nn_exercise", {})
    return about.get("role"), about.get("hidden", False)


def inline(text):
    return nodes.raw("", MarkdownIt("commonmark").renderInline(text), format="html")


def explain(app, doctree):
    if not app.env.docname.startswith("solutions/"):
        return
    title = next(doctree.findall(nodes.title))
    title.replace_self(nodes.title("", title.astext().replace("Exercises", "Solutions", 1)))
    previous = None
    for cell in list(doctree.findall(lambda node: isinstance(node, nodes.container) and "cell_metadata" in node)):
        role, hidden = role_of(cell)
        if role == "setup" and hidden:
            cell.parent.remove(cell)
            continue
        if role == "check" and hidden:
            put_before(cell, nodes.paragraph("", "The hidden check, on random inputs:"))
        if role == "mistake":
            name, hint, _code = mistake_parts(next(cell.findall(nodes.literal_block)).astext())
            if previous != "mistake":
                put_before(cell, nodes.rubric("", "Common mistakes"))
            put_before(
                cell,
                nodes.paragraph(
                    "", "", nodes.strong("", "", inline(name[:1].upper() + name[1:] + ".")), inline(" " + hint)
                ),
            )
            cell["classes"].append("common-mistake")
        previous = role


def put_before(cell, node):
    cell.parent.insert(cell.parent.index(cell), node)


def leave_out(app, config):
    if config.solutions_in_book:
        return
    site_map = config.external_site_map
    solutions = [docname for docname in site_map if docname.startswith("solutions/")]
    for docname in solutions:
        del site_map[docname]
    for document in site_map.values():
        for tree in document.subtrees:
            tree.items = [item for item in tree.items if item not in solutions]
        document.subtrees = [tree for tree in document.subtrees if tree.items]
    config.exclude_patterns = [*config.exclude_patterns, "solutions/**"]


def setup(app):
    app.add_config_value("solutions_in_book", True, "env", types=[bool])
    # After sphinx_external_toc (900), which reads _toc.yml.
    app.connect("config-inited", leave_out, priority=950)
    # Before Sphinx collects the titles.
    app.connect("doctree-read", explain, priority=100)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
