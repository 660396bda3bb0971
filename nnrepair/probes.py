"""Other arguments for a call: two answers that give the same for the check's own may differ in these."""

import contextlib
from collections.abc import Iterator

import numpy as np

LARGE = 20_000  # values; what reads or learns images by the hundred is not called any further


def changed_arguments(arguments: tuple) -> Iterator[tuple]:
    """The arguments turned round, of one example only, and of another size: each where it makes a difference."""
    if any(isinstance(part, np.ndarray) and part.size > LARGE for part in arguments):
        return
    count = max((len(part) for part in arguments if _plain(part) and np.ndim(part) == 2), default=0)
    for change in (_turned, _first, _more):
        new = tuple(change(part, count) if _plain(part) else part for part in arguments)
        if any(one is not other for one, other in zip(new, arguments)):
            yield new


def _plain(part):
    with contextlib.suppress(ValueError):
        if isinstance(part, (np.ndarray, list, int, float)) and not isinstance(part, bool):
            return np.size(part) > 0 and np.asarray(part).dtype.kind in "iuf"
    return False


def _turned(part, count):
    return part[::-1] if np.ndim(part) == 1 else np.flip(part) if np.ndim(part) else part


def _first(part, count):
    """One example of a batch; of a list of numbers all but the last."""
    if np.ndim(part) and count > 1:
        return part[:1] if len(part) == count else part
    return part[:-1] if np.ndim(part) == 1 and len(part) > 1 else part


def _more(part, count):
    if np.ndim(part) == 0:
        return part + 1 if isinstance(part, int) else 0.75 * part
    return np.concatenate([part, part[::-1]]) if count and len(part) == count else part
