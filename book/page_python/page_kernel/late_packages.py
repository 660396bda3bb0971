"""matplotlib and what it needs come when a cell first draws, not before the first ✓."""

import importlib.abc
import importlib.machinery
import importlib.util
import sys

import page_worker
from pyodide.ffi import to_js

PACKAGES = {"matplotlib": ["matplotlib"], "PIL": ["pillow"]}
LAZY = "nnlib.plots"  # every setup imports it, and it imports matplotlib


class Late(importlib.abc.MetaPathFinder):
    """Unpacks a package at its first import."""

    def find_spec(self, name, path=None, target=None):
        if packages := PACKAGES.pop(name, None):
            page_worker.install(to_js(packages))
            importlib.invalidate_caches()
        if name != LAZY:
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path, target)
        spec.loader = importlib.util.LazyLoader(spec.loader)
        return spec


def load_late():
    sys.meta_path.insert(0, Late())
