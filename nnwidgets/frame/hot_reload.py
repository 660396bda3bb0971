"""Hot reload, for authors: open widgets get the JavaScript and CSS that were saved a moment ago, and keep their state.

`make lab` asks for it, by anywidget's own ANYWIDGET_HMR=1. Elsewhere nothing is watched.
"""

import json
import os
from functools import cache
from threading import Thread
from weakref import WeakSet

from nnwidgets.frame.front_end import PACKAGE

__all__ = ["keep_fresh"]

OPEN: WeakSet = WeakSet()
TRAITS = {"worker": "worker", "style": "_css", "module": "_esm"}
# What a view shows in place of a module that cannot be put together. The next that can takes its place.
TOLD = "export default { render({ el }) { el.textContent = %s; } };"


def keep_fresh(widget):
    """Give a widget its front end anew whenever a file of it is saved, if this process is an author's."""
    if os.environ.get("ANYWIDGET_HMR") == "1":
        OPEN.add(widget)
        start_watching()


@cache
def start_watching():
    Thread(target=watch_files, name="hot reload", daemon=True).start()


def watch_files():
    from watchfiles import watch  # an author's tool: a notebook elsewhere has no need of it

    for _ in watch(PACKAGE, watch_filter=lambda _, path: path.endswith((".js", ".css")), raise_interrupt=False):
        renew(list(OPEN))


def renew(widgets):
    """Read the front ends of widgets again."""
    for front_end in {widget.front_end for widget in widgets}:
        front_end.read_again()
        try:
            texts = {trait: getattr(front_end, part) for part, trait in TRAITS.items()}
        except ValueError as error:
            texts = {"_esm": TOLD % json.dumps(str(error))}
        for widget in widgets:
            if widget.front_end is front_end:
                show(widget, texts)


def show(widget, texts):
    with widget.hold_sync():  # in one message: a new module finds the worker that belongs to it
        for trait, text in texts.items():
            if widget.has_trait(trait):
                widget.set_trait(trait, text)
