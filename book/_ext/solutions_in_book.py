"""Leave the solutions out of the book where `solutions_in_book: false` is set in _config.yml, as in a graded course."""


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
    return {"parallel_read_safe": True, "parallel_write_safe": True}
