"""A page's widgets have the JavaScript and CSS of today, made short, without running its notebook again.

An executed notebook keeps in its widgets' state the module and the style they had when it ran. Here each page is given
those of now, and a page is written again when they change: the author of a picture waits for no cell.
"""

import json
from functools import cache

from myst_nb.sphinx_ import NbMetadataCollector

import nnwidgets
from book._ext.minified import minified
from nnwidgets.frame.base import CourseWidget

STATE = "application/vnd.jupyter.widget-state+json"


@cache
def front_ends():
    """Of each widget, by the id in its state: the parts of its state that come from JavaScript and CSS."""
    kinds = [kind for kind in map(vars(nnwidgets).get, nnwidgets.__all__) if issubclass(kind, CourseWidget)]
    parts = [
        (f"{kind.__module__}.{kind.__name__}", name, loader, source)
        for kind in kinds
        for name, loader, source in (
            ("_esm", "js", kind.front_end.module),
            ("_css", "css", kind.front_end.style),
            ("worker", "js", kind.front_end.worker),
        )
        if source
    ]
    short = minified([(source, loader) for _, _, loader, source in parts])
    found = {}
    for (widget, name, _, _), text in zip(parts, short):
        found.setdefault(widget, {})[name] = text
    return found


def renewed(script):
    """The script of a page's widget state, with the front ends of now."""
    state = json.loads(script.attributes["body"])
    for model in state["state"].values():
        model["state"].update(front_ends().get(model["state"].get("_anywidget_id"), {}))
    body = json.dumps(state).replace("</", "<\\/")
    return type(script)(script.filename, priority=script.priority, **script.attributes | {"body": body})


def renew(app, pagename, templatename, context, doctree):
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
    app.connect("html-page-context", renew, priority=890)  # after myst-nb has added the state, before page_scripts
    return {"parallel_read_safe": True, "parallel_write_safe": True}
