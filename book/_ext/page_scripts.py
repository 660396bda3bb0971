"""Take from every page what no page uses: the scripts and styles of thebe, which Jupyter Book always adds."""


def drop_thebe(app, pagename, templatename, context, doctree):
    for kind in ("script_files", "css_files"):
        context[kind] = [asset for asset in context.get(kind, []) if not is_of_thebe(asset)]


def is_of_thebe(asset):
    return "thebe" in f"{getattr(asset, 'filename', '')}{getattr(asset, 'attributes', '')}".lower()


def setup(app):
    # After the extensions that add them.
    app.connect("html-page-context", drop_thebe, priority=900)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
