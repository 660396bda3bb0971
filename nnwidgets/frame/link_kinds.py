"""What a link to a widget's state may carry: of each trait that a reader can set, what values it takes."""

import math

import traitlets

from nnwidgets.frame.array_trait import Array
from nnwidgets.frame.base import CourseWidget

__all__ = ["link_kinds"]

# An answer is the reader's own: a link leads to the question. So is a hand.
NEVER = {"tried", "hand"}
PLAIN = {"bool", "int", "float", "one"}


def link_kinds(widget_class):
    """The kinds of value that a link may set, by trait; the page checks each against them (book/state_link/kinds.js).

    Truth values, numbers in the trait's range, names out of an `Enum`, lists of these, and arrays. Free text,
    references and scripts are none: a link comes from anywhere.

    Parameters
    ----------
    widget_class : type
        A CourseWidget.

    Returns
    -------
    dict
        Of trait names to ["bool"], ["int", least, most], ["float", least, most], ["one", names], ["list", kind],
        ["array", dtype, count, is_whole, least, most] or ["bytes"], what crosses in a form of its own. An array that is
        not whole has any multiple of that count. A limit that there is not is None.
    """
    own = widget_class.class_traits(sync=True).items()
    kinds = {name: _kind(trait) for name, trait in own if not hasattr(CourseWidget, name) and name not in NEVER}
    return {name: kind for name, kind in kinds.items() if kind}


def _kind(trait):
    if isinstance(trait, traitlets.Bool):
        return ["bool"]
    if isinstance(trait, traitlets.Enum):
        return ["one", list(trait.values)] if all(isinstance(value, str) for value in trait.values) else None
    if isinstance(trait, (traitlets.Int, traitlets.Float)):
        name = "int" if isinstance(trait, traitlets.Int) else "float"
        return [name, *(_limit(getattr(trait, end)) for end in ("min", "max"))]
    if isinstance(trait, traitlets.List):
        inner = _kind(trait._trait)
        return ["list", inner] if inner and inner[0] in PLAIN else None
    if isinstance(trait, Array):
        if getattr(trait.metadata["to_json"], "__func__", None) is not Array._to_bytes:
            return ["bytes"]
        is_whole = trait.shape[0] is not None
        count = math.prod(trait.shape if is_whole else trait.shape[1:])
        return ["array", trait.dtype.name, count, is_whole, *(trait.limits or (None, None))]
    return None


def _limit(value):
    return None if value is None or math.isinf(value) else value
