"""An answer under another name than the question's: recognised by trying it, and told no further than that."""

import inspect
from collections.abc import Iterable
from difflib import SequenceMatcher
from types import CodeType, ModuleType
from typing import Any

from nnlib.check.cause import TRIAL
from nnlib.check.run_source import quietly
from nnlib.check.ways_out import ways_out_closed
from nnlib.check.wrong import Wrong

ALIKE = 0.75
MOST = 2  # names that are tried


def renamed(code: CodeType, names: dict[str, Any], missing: str, own: Iterable[str]) -> str | None:
    """Say which other name of the reader's does what the question's name should.

    Parameters
    ----------
    code : types.CodeType
        The check cell; it is run again, with the other name's value in place of the missing one.
    names : dict
        The notebook's.
    missing : str
        The name that is not defined, or still a blank.
    own : iterable of str
        The names that the reader's cells have defined; others are not tried.

    Returns
    -------
    str or None
        None where no similar name passes the checks, and none that differs in capitals and underscores alone fits.
    """
    if code.co_flags & (inspect.CO_NEWLOCALS | inspect.CO_COROUTINE):
        return None  # a function's code cannot be run again by itself
    close = sorted((_likeness(name, missing), name) for name in own if _may_be(name, names.get(name), missing))
    fits = None
    for _, name in close[: -MOST - 1 : -1]:
        found = _tried(code, {**names, missing: names[name], TRIAL: True})
        if found is None:
            return f"you defined {name}, which passes; the question asks for {missing}: rename it"
        if found and _plain(name) == _plain(missing):
            fits = fits or f"you defined {name}; the question asks for {missing}"
    return fits


def _may_be(name, value, missing):
    if (
        name.startswith("_")
        or name == missing
        or value is None
        or value is ...
        or isinstance(value, (ModuleType, type))
    ):
        return False
    if callable(value) and getattr(value, "__module__", None) != "__main__":
        return False  # not defined in the notebook
    return _likeness(name, missing) >= ALIKE


def _tried(code, names):
    """None where the checks pass; otherwise whether their calls at least come back with a result."""
    try:
        with quietly(), ways_out_closed():
            exec(code, names)
    except Wrong as wrong:
        return not any(isinstance(part, list) and part[:1] == ["error"] for part in wrong.outcomes)
    except Exception:
        return False
    return None


def _likeness(name, other):
    return 1.0 if _plain(name) == _plain(other) else SequenceMatcher(None, name, other).ratio()


def _plain(name):
    return name.replace("_", "").casefold()
