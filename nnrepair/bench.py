"""Trying a changed answer: it is defined in a copy of the notebook's names, and the check cell is run there."""

import ast
import contextlib
import copy
import io
import signal
import threading
import time
import warnings
from collections.abc import Callable
from types import CodeType
from typing import Any

import numpy as np

from nnrepair.slips.copies import DEEPCOPY
from nnrepair.ticking import TICK

ALL = 1 << 30
TICKS = 3_000_000
LONGEST = 0.6  # seconds for one trial
LARGE = 100_000  # values; a larger array is not copied


class Late(KeyboardInterrupt):
    """A trial takes too long; passes through checks, which catch every other error of an answer."""


class Bench:
    """Where changed answers are tried.

    Parameters
    ----------
    check : types.CodeType
        The check cell's code. It must end with an error at the first check that fails.
    notebook : dict
    needed : set of str
        Its names that the check or the answer reads: these are copied.
    lines : list of ast.stmt
        The answer cell's, as the edits change them.
    reached : callable
        Of that error: how many checks passed before it.
    until : float
        When all trials must be over, by time.process_time(), from which a busy machine takes nothing.
    """

    def __init__(self, check: CodeType, notebook: dict, needed: set[str], lines: list, reached: Callable, until: float):
        self.check, self.notebook, self.needed, self.lines = check, notebook, needed, lines
        self.reached, self.until = reached, until

    def passes(self) -> int:
        """How many checks pass before the first that fails; ALL where none does, −1 where nothing can be said."""
        try:
            module = ast.fix_missing_locations(ast.Module(self.lines, []))
            code = compile(module, "<a changed answer>", "exec")
        except (SyntaxError, ValueError, TypeError, RecursionError):
            return -1
        names = self.notebook | {own: own_copy(self.notebook[own]) for own in self.needed if own in self.notebook}
        names |= {
            TICK: _clock(min(self.until, time.process_time() + LONGEST)),
            DEEPCOPY: copy.deepcopy,
            "print": _silent,
        }
        try:
            with contextlib.ExitStack() as quiet:
                quiet.enter_context(warnings.catch_warnings())
                quiet.enter_context(np.errstate(all="ignore"))
                quiet.enter_context(contextlib.redirect_stdout(io.StringIO()))
                quiet.enter_context(belt(2 * LONGEST))
                warnings.simplefilter("ignore")
                exec(code, names)
                exec(self.check, names)
            return ALL
        except Late:
            return -1
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            return self.reached(error)


@contextlib.contextmanager
def belt(seconds):
    """Raise Late after so many seconds of processor time even where nothing ticks, if the system can."""
    free = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
    if not free or signal.getitimer(signal.ITIMER_VIRTUAL)[0]:
        yield
        return

    def late(*_):
        raise Late

    before = signal.signal(signal.SIGVTALRM, late)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def own_copy(value: Any) -> Any:
    """A copy of what an answer can change; large arrays, networks and digits as they are."""
    if isinstance(value, np.ndarray):
        return value.copy() if value.size <= LARGE else value
    if type(value) in (list, tuple):
        return type(value)(own_copy(part) for part in value) if len(value) <= 1000 else value
    if type(value) in (dict, set, np.random.Generator):
        return copy.deepcopy(value)
    return value


def _clock(end):
    count = 0

    def tick():
        nonlocal count
        count += 1
        if count > TICKS or (count & 63 == 0 and time.process_time() > end):
            raise Late
        return True

    return tick


def _silent(*_, **__):
    """What a learner prints was printed once."""
