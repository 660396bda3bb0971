"""While a check calls a learner's function: it cannot wait for the keyboard, and it cannot end Python."""

import builtins
import contextlib
import os
import sys
from collections.abc import Iterator
from typing import Any


class AsksForInput(RuntimeError):  # noqa: N818
    """The function calls `input()`, and nobody sits at a check to answer."""


NOTHING = object()


@contextlib.contextmanager
def ways_out_closed() -> Iterator[None]:
    """In the block `input()` raises AsksForInput; `exit()`, `quit()` and `os._exit()` raise SystemExit.

    A notebook's own `exit` raises nothing: it asks the kernel to end a little later, and the check would go on.
    """
    process, end = os.getpid(), os._exit

    def asked(*_):
        raise AsksForInput

    def ended(*_):
        if os.getpid() != process:  # a process that was forked in the block ends as it must
            end(*_)
        raise SystemExit

    with contextlib.ExitStack() as stack:
        stack.enter_context(_replaced(builtins, "input", asked))
        stack.enter_context(_replaced(os, "_exit", ended))
        if (notebook := current_shell()) is not None:
            stack.enter_context(_replaced(notebook, "ask_exit", ended))
        yield


def current_shell() -> Any:
    """IPython's shell where this runs in a notebook; None elsewhere. IPython is not imported for it."""
    ipython = sys.modules.get("IPython")
    get_ipython = getattr(ipython, "get_ipython", None)
    return get_ipython() if get_ipython else None


@contextlib.contextmanager
def _replaced(owner, name, value):
    before = vars(owner).get(name, NOTHING)
    setattr(owner, name, value)
    try:
        yield
    finally:
        if before is NOTHING:  # it was the class's, or the browser's Python has no such thing
            delattr(owner, name)
        else:
            setattr(owner, name, before)
