"""A page's widgets have the JavaScript and CSS of today, made short, without running its notebook again.

An executed notebook keeps in its widgets' state the module and the style they had when it ran. Here each page is given
those of now, and a page is written again when they change: the author of a picture waits for no cell.
"""

import json

from myst_nb.sphinx_ import NbMetadataCollector

from book._ext.widgets_code import STATE, front_ends, with_front_ends


def renewed(script):
    """The script of a page's widget state, with the front ends of now."""
    body = with_front_ends(script.attributes["body"], front_ends())
    return type(script)(script.filename, priority=script.priority, **script.attributes | {"body": body})


def renew(context):
    """Give the widgets of a page, whose context is to fill the template, their front ends of now."""
    context["script_files"] = [
        renewed(script) if script.attributes.get("type") == STATE else script
        for script in context.get("script_files", [])
    ]


def front_ends_of(env, page):
    """The front ends that a page needs, by widget."""
    needed = {}
    for _, attributes in NbMetadataCollector.get_js_files(env, page).values():
        if attributes.get("type") == STATE:
            models = json.loads(attributes["body"])["state"].values()
            ids = {model["state"].get("_anywidget_id") for model in models}
            needed |= {name: front_ends()[name] for name in ids if name in front_ends()}
    return needed


def pages_to_write_again(app, env):
    """The pages whose widgets have another front end than when they were written last."""
    if app.builder.format != "html":
        return []
    before = getattr(env, "front_ends", {})
    env.front_ends = {page: front_ends_of(env, page) for page in env.found_docs}
    return [page for page, now in env.front_ends.items() if now and before.get(page) != now]


def setup(app):
    app.connect("env-updated", pages_to_write_again)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
