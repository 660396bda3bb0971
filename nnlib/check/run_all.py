"""Run All goes on after a wrong answer: the notebook shows the error, and the cells below still run."""

import sys
from typing import Any

from nnlib.check.wrong import Wrong


def go_on_after_wrong() -> None:
    """Let the kernel report a cell that ended with `Wrong` as run: an error would end Run All at the first blank.

    The error stays in the cell's outputs, where a learner reads it and `make mark` and nbval count it. The browser's
    kernel takes a cell whose error is shown for one that failed: there the sentence is printed.
    """
    shell = _shell()
    if shell and sys.platform == "emscripten":
        shell.set_custom_exc((Wrong,), _print)
    elif shell and _forgive not in shell.events.callbacks["post_run_cell"]:
        shell.events.register("post_run_cell", _forgive)


def stop_at_wrong() -> None:
    """Undo it, where a program and not a learner hears how cells end: the grader's own kernel."""
    shell = _shell()
    if shell and _forgive in shell.events.callbacks["post_run_cell"]:
        shell.events.unregister("post_run_cell", _forgive)


def _shell():
    interactive = sys.modules.get("IPython")
    return interactive.get_ipython() if interactive else None


def _forgive(result: Any) -> None:
    if isinstance(result.error_in_exec, Wrong):
        result.error_in_exec = None


def _print(shell: Any, kind: type, error: Wrong, traceback: Any, tb_offset: int | None = None) -> None:
    print(error, file=sys.stderr)
