"""A page's widgets have the JavaScript and CSS of today, without running its notebook again.

An executed notebook keeps in its widgets' state the module and the style they had when it ran. Here each page is given
those of now, and a page is written again when they change: the author of a picture waits for no cell.
"""

import json
from importlib import import_module

from myst_nb.sphinx_ import NbMetadataCollector

STATE = "application/vnd.jupyter.widget-state+json"


def front_end(anywidget_id):
    """The module and the style, now, of the class whose state says that it is its (`_anywidget_id`)."""
    module, name = anywidget_id.rsplit(".", 1)
    kind = getattr(import_module(module), name)
    return {"_esm": kind.front_end.module, "_css": kind.front_end.style} if getattr(kind, "front_end", None) else {}


def is_state(script):
    return script.attributes.get("type") == STATE


def renewed(script):
    """The script of a page's widget state, with the front ends of now."""
    state = json.loads(script.attributes["body"])
    for model in state["state"].values():
        if "_anywidget_id" in model["state"]:
            model["state"].update(front_end(model["state"]["_anywidget_id"]))
    body = json.dumps(state).replace("</", "<\\/")
    return type(script)(script.filename, priority=script.priority, **script.attributes | {"body": body})


def renew(app, pagename, templatename, context, doctree):
    scripts = context.get("script_files", [])
    context["script_files"] = [renewed(script) if is_state(script) else script for script in scripts]


def pages_to_write_again(app, env):
    """The pages whose widgets have another front end than when they were written last."""
    if app.builder.format != "html":
        return []
    before = getattr(env, "front_ends", {})
    env.front_ends = {}
    for page in env.found_docs:
        scripts = NbMetadataCollector.get_js_files(env, page).values()
        bodies = [attributes["body"] for _, attributes in scripts if attributes.get("type") == STATE]
        ids = {
            model["state"]["_anywidget_id"]
            for body in bodies
            for model in json.loads(body)["state"].values()
            if "_anywidget_id" in model["state"]
        }
        if ids:
            env.front_ends[page] = {name: front_end(name) for name in sorted(ids)}
    return [page for page, now in env.front_ends.items() if before.get(page) != now]


def setup(app):
    app.connect("env-updated", pages_to_write_again)
    app.connect("html-page-context", renew, priority=890)  # after myst-nb has added the state, before page_scripts
    return {"parallel_read_safe": True, "parallel_write_safe": True}
