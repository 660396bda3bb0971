"""What single numbers of several checks have in common: twice, per cent, the root of what is expected."""

from typing import Any

import numpy as np

from nnrepair.values.relations import relation

TOLERANCE = 1e-5


def together(seen: list[tuple[Any, Any]]) -> str | None:
    """One relation that holds between all results and what is expected of them; None where there is none.

    Parameters
    ----------
    seen : list of (result, expected)
    """
    try:
        pairs = [(float(got), float(want)) for got, want in seen if np.ndim(got) == np.ndim(want) == 0]
    except (TypeError, ValueError):
        return None
    if len(pairs) < 3 or len(pairs) < len(seen):
        return None
    got, want = np.array(pairs).T
    if not np.isfinite(got).all() or np.unique(want).size < 3:
        return None

    def close(one, other):
        return np.allclose(one, other, rtol=TOLERANCE, atol=1e-9)

    close.each = lambda one, other: np.isclose(one, other, rtol=TOLERANCE, atol=1e-9)  # type: ignore[attr-defined]
    told = relation(got, want, close, {})
    return told and f"in every check {told.replace('every value is', 'it is')}"
