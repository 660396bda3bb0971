"""A teacher's own pages: where the folder local/ exists, the table of contents has a part for it without a line in
_toc.yml.

First its pages (local/*.md), then its chapters, each before its exercise, in the order of their names. Its solutions
are not in the book.
"""

from pathlib import Path

from sphinx_external_toc.api import Document, FileItem, TocTree

from grader.authoring.exercise import LOCAL

NAME = "From your teacher"


def add_local(app, config):
    folder, site_map = Path(app.srcdir) / LOCAL, config.external_site_map
    pages = sorted(path for path in folder.glob("*.md") if path.stem != "README")
    pages += sorted([*folder.glob("chapters/*.ipynb"), *folder.glob("exercises/*.ipynb")], key=_by_name)
    if not pages:
        return
    docnames = [path.relative_to(app.srcdir).with_suffix("").as_posix() for path in pages]
    for docname in docnames:
        site_map[docname] = Document(docname)
    config.local_pages = docnames
    site_map.root.subtrees.insert(1, TocTree([FileItem(docname) for docname in docnames], caption=NAME))
    files = {path.relative_to(app.srcdir).as_posix() for path in pages}
    config.exclude_patterns = [pattern for pattern in config.exclude_patterns if pattern not in files]


def _by_name(path):
    return path.stem, path.parent.name


def setup(app):
    app.add_config_value("local_pages", [], "html", types=[list])  # where they change, so does every page's sidebar
    # After sphinx_external_toc (900), which reads _toc.yml and leaves out of the book what is not in it.
    app.connect("config-inited", add_local, priority=940)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
