"""Running a cell's source without a kernel, and without a word of what it prints."""

import contextlib
import linecache
import os
import warnings
from collections.abc import Iterator
from typing import Any


def run_source(source: str, namespace: dict[str, Any], name: str) -> None:
    """Run a cell's source; its lines can be quoted where an error stops it.

    Parameters
    ----------
    source : str
    namespace : dict
        Where its names are, and where those that it defines will be.
    name : str
        What an error's traceback calls it.
    """
    file = f"<{name}>"
    linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)
    exec(compile(source, file, "exec"), namespace)


@contextlib.contextmanager
def quietly() -> Iterator[None]:
    """In the block nothing that is printed is seen, and no warning."""
    with contextlib.ExitStack() as stack:
        nowhere = stack.enter_context(open(os.devnull, "w", encoding="utf-8"))
        stack.enter_context(contextlib.redirect_stdout(nowhere))
        stack.enter_context(contextlib.redirect_stderr(nowhere))
        stack.enter_context(warnings.catch_warnings())
        warnings.simplefilter("ignore")
        yield
