"""Run a cell as a notebook does: its last value is shown, an error is told in the reader's own lines."""

import builtins
import linecache
import os
import sys
import traceback

from pyodide.code import CodeRunner

from page_kernel import messages
from page_kernel.messages import Stream, post
from page_kernel.shown import display, show_open_figures
from page_kernel.stand_in_for_ipython import shell

os.environ["MPLBACKEND"] = "agg"
STOPPED = "Stopped. What the cells made until then is still there."
ASKED = "a page cannot ask while it runs: write the value into the code, in place of input()"


async def run(id, cell, source):
    """Run the source of a cell (its id `cell`). The last message, of those that bear `id`, is `done`."""
    messages.current = id
    file = f"<{cell}>"
    linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)
    info = shell.began(source, cell)
    error = None
    try:
        try:
            runner = CodeRunner(source, filename=file).compile()
        except SyntaxError as fault:
            error = fault
            shell.ended(info, before=fault)
        else:
            value = await runner.run_async(shell.user_ns)
            if value is not None:
                display(value)
            show_open_figures()
            shell.ended(info)
    except BaseException as fault:  # also of exit()
        error = fault
        shell.ended(info, inside=fault)
    sys.stdout.flush()
    sys.stderr.flush()
    if error is not None:
        post(error=told(error))
    post(done=True, failed=error is not None)


def told(error):
    """The words of a check; of another error the reader's lines that led to it, and its message."""
    if hasattr(error, "_render_traceback_"):
        return "\n".join(error._render_traceback_())
    if isinstance(error, KeyboardInterrupt):
        return STOPPED
    if isinstance(error, SystemExit):
        return str(error) or "exit() ends nothing on a page"
    lines = [frame for frame in traceback.extract_tb(error.__traceback__) if is_a_cell(frame.filename)]
    return "".join([*traceback.format_list(lines), *traceback.format_exception_only(error)]).rstrip()


def is_a_cell(file):
    return file.startswith("<") and not file.startswith(("<frozen", "<exec", "<string"))


class StdinNotImplementedError(RuntimeError):
    """By the name that Jupyter's has: nnlib.check knows it."""


def nobody_to_ask(*_):
    raise StdinNotImplementedError(ASKED)


builtins.input = nobody_to_ask
sys.stdout, sys.stderr = Stream("stdout"), Stream("stderr")
