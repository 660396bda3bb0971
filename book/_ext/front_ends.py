"""The JavaScript and CSS of the widgets, made short, in files of their own: a page fetches those that it shows.

An executed notebook keeps in its widgets' state the module and the style they had when it ran. Here a page gets the
names of the files in their place, and is written again when they change: the author of a picture waits for no cell.
"""

import json
from functools import cache
from hashlib import sha256
from pathlib import Path

from myst_nb.sphinx_ import NbMetadataCollector

from book._ext.finished_pages.content_security import hash_of
from book._ext.widget_states import spread
from book._ext.widgets_code import STATE, front_ends

FOLDER = "widgets"  # below _static
TEXTS = ("_esm", "_css", "worker")


@cache
def front_end_files():
    """The scripts that hold the widgets' front ends, by their names, and what the widgets' states say of them.

    Returns
    -------
    files : dict of str to str
    references : dict of str to dict
        By the id in a widget's state, in place of the texts: `_front_end`, the file and its version; `_style`, what
        the page's policy calls its style; `_link`, what a link may carry.
    """
    files, references = {}, {}
    for kind, parts in front_ends().items():
        name = f"{FOLDER}/{kind.split('.')[1]}.js"
        texts = json.dumps({part: parts[part] for part in TEXTS if part in parts}, ensure_ascii=False)
        files[name] = f"(globalThis.nnFrontEnds ??= {{}})[{json.dumps(name)}] = {texts};\n"
        version = sha256(texts.encode()).hexdigest()[:8]
        references[kind] = {"_front_end": f"{name}?v={version}", "_link": parts.get("_link", {})}
        if parts.get("_css"):
            references[kind]["_style"] = hash_of(parts["_css"])
    return files, references


def write_files(app):
    if app.builder.format != "html":
        return
    files, _ = front_end_files()
    folder = Path(app.outdir, "_static")
    (folder / FOLDER).mkdir(parents=True, exist_ok=True)
    for name, script in files.items():
        (folder / name).write_text(script, "utf-8")


def equip_page(app, pagename, templatename, context, doctree):
    renew(context)


def renew(context):
    """Put the state of a page's widgets where they stand, with the names of their front ends of now."""
    scripts = context.get("script_files", [])
    states = [script for script in scripts if script.attributes.get("type") == STATE]
    if not states:
        return
    _, references = front_end_files()
    models = json.loads(states[0].attributes["body"])["state"]
    for model in models.values():
        for name in TEXTS:
            model["state"].pop(name, None)
    context["script_files"] = [script for script in scripts if script not in states]
    context["body"], first = spread(context["body"], models, references)
    context["first_front_end"] = references[first]["_front_end"] if first in references else None


def front_ends_of(env, page):
    """The front ends that a page needs, by widget."""
    needed = {}
    _, references = front_end_files()
    for _, attributes in NbMetadataCollector.get_js_files(env, page).values():
        if attributes.get("type") == STATE:
            models = json.loads(attributes["body"])["state"].values()
            ids = {model["state"].get("_anywidget_id") for model in models}
            needed |= {name: references[name] for name in ids if name in references}
    return needed


def pages_to_write_again(app, env):
    """The pages whose widgets have another front end than when they were written last."""
    if app.builder.format != "html":
        return []
    before = getattr(env, "front_ends", {})
    env.front_ends = {page: front_ends_of(env, page) for page in env.found_docs}
    return [page for page, now in env.front_ends.items() if now and before.get(page) != now]


def setup(app):
    app.connect("builder-inited", write_files)
    app.connect("env-updated", pages_to_write_again)
    app.connect("html-page-context", equip_page, priority=890)  # finished_pages looks for the first widget's view
    return {"parallel_read_safe": True, "parallel_write_safe": True}
