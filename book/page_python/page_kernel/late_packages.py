"""What not every cell needs comes at the import that first asks for it, not before the first ✓.

matplotlib when a cell first draws, the widgets when one is made; nnrepair when an answer is wrong, to look for a cause.
"""

import importlib.abc
import sys

import page_worker
from pyodide.ffi import to_js

from page_kernel.widget_messages import connect

OF_WIDGETS = ("nnwidgets", "anywidget", "ipywidgets", "traitlets", "comm")
# On the site, by their names on import.
PACKAGES = {"PIL": "pillow"} | {name: name for name in ("matplotlib", "nnrepair", *OF_WIDGETS)}


class Late(importlib.abc.MetaPathFinder):
    """Unpacks a package at its first import."""

    def find_spec(self, name, path=None, target=None):
        if package := PACKAGES.pop(name, None):
            page_worker.install(to_js([package]))
            importlib.invalidate_caches()
            if name == "ipywidgets":
                connect()


def load_late():
    sys.meta_path.insert(0, Late())
