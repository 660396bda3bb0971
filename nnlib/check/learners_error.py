"""An error in a learner's code, as one sentence with the line where it happened."""

import linecache
import sys
from types import FrameType, TracebackType

from nnlib.check.shown import one_line
from nnlib.check.ways_out import AsksForInput

NOT_WRITTEN = "not written yet"
BLANK = f"{NOT_WRITTEN}: put your answer in place of `raise NotImplementedError(…)`"
THERE = ("numpy", "matplotlib")  # what the course's machine has
COURSE = (*THERE, "nnlib")
PLAIN = dict.fromkeys("“”„«»", '"') | dict.fromkeys("‘’‚`´", "'") | dict.fromkeys("−–—", "-") | {"×": "*", "·": "*"}
PLAIN |= {"÷": "/", "…": "...", "\xa0": "space", "\u200b": "", "\ufeff": ""}


def sentence_of(error: BaseException, in_words: bool = True) -> str:
    """What went wrong and where, in one line.

    Parameters
    ----------
    error : BaseException
        As caught, with its traceback.
    in_words : bool
        Whether to say in plain words what it means, where its cause is not told otherwise.
    """
    try:
        text = one_line(str(error))
    except Exception:
        text = ""
    if _asks_for_input(error, text):
        return f"it asks for input(), and nobody is there to answer{_where(error)}: take it out"
    if isinstance(error, NotImplementedError):
        return BLANK
    if isinstance(error, SystemExit):
        return "it ends Python: take exit() or quit() out"
    if isinstance(error, RecursionError):
        return f"it calls itself without end{_where(error)}"
    if isinstance(error, KeyboardInterrupt):
        return f"it was interrupted{_where(error)}"
    if isinstance(error, SyntaxError) and error.msg and error.lineno:
        return _syntax(error)
    if isinstance(error, ValueError) and "read-only" in text:
        return f"it changes its input{_where(error)}: work on a copy, or make a new array"
    from nnrepair import in_plain_words  # only once something is wrong

    said = f"{type(error).__name__}{': ' + text if text else ''}"
    plain = _what_is_there(error) or (f": {words}" if in_words and (words := in_plain_words(said)) else "")
    return f"{said}{_where(error)}{plain}"


def undefined_name(error: NameError) -> str:
    """What to do where a check cell meets a name that is not there."""
    name = getattr(error, "name", None)
    return f"{name or 'the answer'} is not defined: run the setup cell and the answer cell first"


def _asks_for_input(error, text):
    """Under a check, in a notebook without anybody, and where there is nothing to read from."""
    return (
        isinstance(error, AsksForInput)
        or type(error).__name__ == "StdinNotImplementedError"
        or (isinstance(error, EOFError) and text == "EOF when reading a line")
    )


def _syntax(error):
    line = one_line(error.text or "", 70)
    place = f"line {error.lineno}: `{line}`" if line else f"line {error.lineno}"
    return f"{type(error).__name__}: {one_line(error.msg)} ({place}){_plain_character(error)}"


def _plain_character(error):
    """What to type for a character that Python does not take: pages and word processors put them in."""
    if not error.msg.startswith(("invalid character", "invalid non-printable character")):
        return ""
    try:
        plain = PLAIN[chr(int(error.msg.rpartition("U+")[2].rstrip(")"), 16))]
    except (KeyError, ValueError):
        return ""
    return {"space": ": type a plain space there", "": ": take it out"}.get(plain, f": type {plain} there")


def _what_is_there(error):
    """Of a module that is missing: what an answer may count on."""
    name = (getattr(error, "name", None) or "").partition(".")[0]
    if not isinstance(error, ModuleNotFoundError) or not name or name in COURSE:
        return ""
    return f": the course's machine has {' and '.join(THERE)}"


def _where(error):
    """The last line of the learner's own in the traceback, quoted where it can be read."""
    line = ""
    traceback: TracebackType | None = error.__traceback__
    while traceback is not None:
        frame = traceback.tb_frame
        if not _in_a_library(frame):
            text = linecache.getline(frame.f_code.co_filename, traceback.tb_lineno, frame.f_globals).strip()
            line = (
                f" (line {traceback.tb_lineno}: `{one_line(text, 70)}`)" if text else f" (line {traceback.tb_lineno})"
            )
        traceback = traceback.tb_next
    return line


def _in_a_library(frame: FrameType) -> bool:
    """Python's own modules, nnlib and what is installed: no learner has written them."""
    module, file = str(frame.f_globals.get("__name__", "")).partition(".")[0], frame.f_code.co_filename
    installed = file.startswith("<frozen") or "site-packages" in file or "dist-packages" in file
    return installed or module == "nnlib" or module in sys.stdlib_module_names
