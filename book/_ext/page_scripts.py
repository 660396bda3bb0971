"""Take from every page the scripts and styles that it does not use: thebe's, and MathJax where there is no formula."""

from docutils import nodes


def drop_unused(app, pagename, templatename, context, doctree):
    unused = ["thebe"] if has_formula(doctree) else ["thebe", "mathjax"]
    for kind in ("script_files", "css_files"):
        context[kind] = [asset for asset in context.get(kind, []) if not is_of(asset, unused)]


def has_formula(doctree):
    return doctree is not None and any(doctree.findall(lambda node: isinstance(node, (nodes.math, nodes.math_block))))


def is_of(asset, names):
    description = f"{getattr(asset, 'filename', '')}{getattr(asset, 'attributes', '')}".lower()
    return any(name in description for name in names)


def setup(app):
    # After the extensions that add them.
    app.connect("html-page-context", drop_unused, priority=900)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
