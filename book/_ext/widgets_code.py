"""The JavaScript and CSS of every widget as the pages get them: of now, and made short.

    python -m book._ext.widgets_code

prints them as JSON, for book/watch.
"""

import json
import sys
from functools import cache

from sphinx.errors import ExtensionError

import nnwidgets
from book._ext.minified import minified
from nnwidgets.frame.base import CourseWidget
from nnwidgets.frame.front_end import PACKAGE
from nnwidgets.frame.link_kinds import link_kinds
from nnwidgets.frame.module import files_of_module

STATE = "application/vnd.jupyter.widget-state+json"


@cache
def front_ends():
    """Of each widget, by the id in its state: what comes from its JavaScript and CSS, and what a link may carry.

    Raises
    ------
    ValueError, ExtensionError
        If a file of one has a mistake; the message begins with its name and line.
    """
    kinds = [kind for kind in map(vars(nnwidgets).get, nnwidgets.__all__) if issubclass(kind, CourseWidget)]
    parts = [
        (f"{kind.__module__}.{kind.__name__}", name, loader, source, files)
        for kind in kinds
        for name, loader, source, files in (
            ("_esm", "js", kind.front_end.module, [kind.front_end.folder / "widget.js"]),
            ("_css", "css", kind.front_end.style, []),
            ("worker", "js", kind.front_end.worker, [kind.front_end.folder / "worker.js"]),
        )
        if source
    ]
    sources = [
        {"code": source, "loader": loader, "files": [*map(relative, joined(files))]}
        for _, _, loader, source, files in parts
    ]
    found = {f"{kind.__module__}.{kind.__name__}": {"_link": link_kinds(kind)} for kind in kinds}
    for (widget, name, *_), text in zip(parts, minified(sources)):
        found[widget][name] = text
    return found


def joined(modules):
    return [file for module in modules for file in files_of_module(module)]


def relative(file):
    return file.relative_to(PACKAGE.parent).as_posix()


def with_front_ends(state, front_ends):
    """The JSON of a widget state in a page, with these front ends: each stands once, with the first widget of its kind.

    Parameters
    ----------
    state : str
    front_ends : dict
        As front_ends() gives them.
    """
    state = json.loads(state)
    give(state["state"], front_ends, set())
    return as_script(state)


def give(models, front_ends, seen):
    """Give models, a dict by id, front ends by kind; the kinds in `seen` have theirs, and more are added to it."""
    for model in models.values():
        kind = model["state"].get("_anywidget_id")
        for name, text in front_ends.get(kind, {}).items():
            if kind in seen:
                model["state"].pop(name, None)  # nn-embed.js gives it that of the first
            else:
                model["state"][name] = text
        seen.add(kind)


def as_script(state):
    """JSON that stands in a script element."""
    return json.dumps(state, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")


if __name__ == "__main__":
    try:
        print(json.dumps(front_ends()))
    except (ValueError, ExtensionError) as error:
        sys.exit(str(error))
