"""An error in a learner's code, as one sentence with the line where it happened."""

import linecache
from pathlib import Path
from types import TracebackType

from nnlib.check.shown import one_line

HERE = str(Path(__file__).parent)
NOT_WRITTEN = "not written yet"
BLANK = f"{NOT_WRITTEN}: put your answer in place of `raise NotImplementedError(…)`"


def sentence_of(error: BaseException) -> str:
    """What went wrong and where, in one line.

    Parameters
    ----------
    error : BaseException
        As caught, with its traceback.
    """
    if isinstance(error, NotImplementedError):
        return BLANK
    if isinstance(error, SystemExit):
        return "it ends Python: take exit() or quit() out"
    if isinstance(error, RecursionError):
        return f"it calls itself without end{_where(error)}"
    try:
        text = one_line(str(error))
    except Exception:
        text = ""
    if isinstance(error, ValueError) and "read-only" in text:
        return f"it changes its input{_where(error)}: work on a copy, or make a new array"
    kind = type(error).__name__
    return f"{kind}{': ' + text if text else ''}{_where(error)}"


def undefined_name(error: NameError) -> str:
    """What to do where a check cell meets a name that is not there."""
    name = getattr(error, "name", None)
    return f"{name or 'the answer'} is not defined: run the setup cell and the answer cell first"


def _where(error):
    """The last line of the learner's own in the traceback, quoted where it can be read."""
    line = ""
    traceback: TracebackType | None = error.__traceback__
    while traceback is not None:
        name = traceback.tb_frame.f_code.co_filename
        if not name.startswith(HERE) and "site-packages" not in name and not name.startswith("<frozen"):
            text = linecache.getline(name, traceback.tb_lineno, traceback.tb_frame.f_globals).strip()
            line = (
                f" (line {traceback.tb_lineno}: `{one_line(text, 70)}`)" if text else f" (line {traceback.tb_lineno})"
            )
        traceback = traceback.tb_next
    return line
