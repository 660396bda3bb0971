"""Values as a sentence shows them: short, on one line, whatever they are."""

from numbers import Number
from typing import Any

import numpy as np

LONGEST_CALL = 60
LONGEST_VALUE = 45


def shown(value: Any) -> str:
    """The value as a learner would type it, rounded to six figures; a description where that is too long."""
    text = _literal(value)
    return text if text is not None and len(text) <= LONGEST_VALUE else described(value)


def shown_call(name: str, arguments: tuple, keywords: dict) -> str:
    """The call as it would be typed, or `name(…)` where the arguments are long."""
    starts = ["" for _ in arguments] + [f"{key}=" for key in keywords]
    texts = [_literal(value) for value in (*arguments, *keywords.values())]
    inside = ", ".join(start + text for start, text in zip(starts, texts) if text is not None)
    return f"{name}(…)" if None in texts or len(inside) > LONGEST_CALL else f"{name}({inside})"


def described(value: Any) -> str:
    """What kind of thing the value is, with its shape or length."""
    if value is None:
        return "None"
    if isinstance(value, np.ndarray):
        return f"an array of shape {value.shape}"
    if isinstance(value, str):
        return f"a text of {len(value)} characters"
    if isinstance(value, (list, tuple, dict, set)):
        return f"a {type(value).__name__} of {len(value)}"
    if isinstance(value, type):
        return f"the class {value.__name__}"
    if callable(value):
        return f"the function {function_name(value)}"
    if isinstance(value, (Number, np.generic)):
        return f"a number of type {type(value).__name__}"
    return f"an object of type {type(value).__name__}"


def function_name(function: Any) -> str:
    name = getattr(function, "__name__", None)
    return name if isinstance(name, str) and name.isidentifier() else "the function"


def one_line(text: str, longest: int = 160) -> str:
    """The text without line breaks, cut where it is very long."""
    text = " ".join(text.split())
    return text if len(text) <= longest else text[: longest - 1] + "…"


def number(value: Any) -> str:
    """A number with six significant figures: 0.5, 3.0, 12960, 1e-07."""
    if isinstance(value, (bool, np.bool_)):
        return str(bool(value))
    if isinstance(value, (int, np.integer)):
        whole = int(value)
        if abs(whole) < 10**15:
            return str(whole)
        return f"{float(whole):.6g}" if abs(whole) < 1e300 else "a huge number"
    if not isinstance(value, (complex, np.complexfloating)):
        text = f"{float(value):.6g}"
        return text if any(mark in text for mark in ".en") else text + ".0"
    return f"{complex(value):.6g}"


def _literal(value: Any, depth: int = 0) -> str | None:
    """Python's notation of a small plain value, or None."""
    if value is None or value is Ellipsis:
        return str(value)
    if isinstance(value, np.ndarray):
        if value.size > 24 or value.dtype.kind not in "biufcU" or value.ndim > 3:
            return None
        value = value.tolist()
    if isinstance(value, str):
        return None if len(value) > LONGEST_VALUE or not value.isprintable() else repr(str(value))
    if isinstance(value, (Number, np.bool_)):
        return number(value)
    if type(value) in (list, tuple) and len(value) <= 12 and depth < 4:
        parts = [_literal(part, depth + 1) for part in value]
        inside = ", ".join(part for part in parts if part is not None)
        if None in parts:
            return None
        if isinstance(value, list):
            return f"[{inside}]"
        return f"({inside},)" if len(parts) == 1 else f"({inside})"
    return None
