"""As much of IPython as nnlib.check and ipywidgets ask for: 4 MB and a second less."""

import sys
from collections import defaultdict
from types import ModuleType, SimpleNamespace

from page_kernel.messages import post
from page_kernel.shown import display


class Events:
    """Who wants to hear of a cell's begin and end, as IPython's `shell.events`."""

    def __init__(self):
        self.callbacks = defaultdict(list)

    def register(self, event, callback):
        self.callbacks[event].append(callback)

    def trigger(self, event, *arguments):
        for callback in self.callbacks[event]:
            callback(*arguments)


class Shell:
    """What runs the cells, by IPython's names."""

    def __init__(self):
        self.events = Events()
        self.user_ns = sys.modules["__main__"].__dict__
        self.last_execution_result = None

    def transform_cell(self, source):
        """Magics are no Python; there are none on a page."""
        return source

    def set_custom_exc(self, kinds, handler):
        """An error is shown as it is (run_cell.py)."""

    def ask_exit(self):
        """Of `exit()`: a page has nothing to close."""

    def began(self, source, cell):
        info = SimpleNamespace(raw_cell=source, cell_id=cell, silent=False)
        self.events.trigger("pre_run_cell", info)
        return info

    def ended(self, info, before=None, inside=None):
        """With the error that stopped it before it began (a syntax error), or while it ran."""
        result = SimpleNamespace(info=info, error_before_exec=before, error_in_exec=inside)
        self.last_execution_result = result
        self.events.trigger("post_run_cell", result)


shell = Shell()


def stand_in():
    for name in ("core", "core.interactiveshell", "core.pylabtools", "display"):
        sys.modules[f"IPython.{name}"] = ModuleType(f"IPython.{name}")
    sys.modules["IPython"] = ModuleType("IPython")
    sys.modules["IPython"].get_ipython = lambda: shell
    sys.modules["IPython"].version_info = (8, 23)
    sys.modules["IPython.core.interactiveshell"].InteractiveShell = Shell
    sys.modules["IPython.core.pylabtools"].backend2gui = {}  # matplotlib looks there for windows
    sys.modules["IPython.display"].display = display
    sys.modules["IPython.display"].clear_output = lambda wait=False: post(clear=True)
