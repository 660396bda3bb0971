"""What a widget's own file in tests/support/widgets tells every test."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from nnwidgets.frame.base import CourseWidget


class InLab(NamedTuple):
    """A gesture in JupyterLab, and what Python then has.

    Attributes
    ----------
    gesture : callable
        Takes the widget's Playwright locator.
    value : str
        What is asked of the widget in Python: "bias", "drawing.any()".
    expected : str
        What `print` then makes of it, and did not before.
    """

    gesture: Callable
    value: str
    expected: str


class NumberFields(NamedTuple):
    """The fields of a widget in which a number is typed.

    Attributes
    ----------
    make : callable
        Without arguments; the widget, small.
    fields : list of (str, str, bool)
        Of each its label, the trait that has its number, and whether it is a whole number.
    """

    make: Callable[[], CourseWidget]
    fields: list[tuple[str, str, bool]]


class AboutWidget(NamedTuple):
    """All that tests of every widget need to know of one.

    Attributes
    ----------
    make : callable
        Without arguments; the widget as a reader meets it.
    picture : str or None
        How the alt text of the still picture begins; None where words are enough.
    sentence : str
        What a page without JavaScript says below it, from somewhere in that sentence on.
    keys : list of (str, str, str)
        The gestures of its transcript: role and name of what is focused, and the keys pressed there.
    lab : InLab or str
        Or the file in tests/widgets that uses it in JupyterLab.
    numbers : sequence of NumberFields
    blue_and_red : bool
        Whether it paints signed numbers on a canvas as soon as it is there.
    begins_empty : bool
        Whether its canvases may hold nothing until the reader writes or draws.
    asks_python : bool
        Whether a notebook keeps only a part of it: the rest comes from Python, which knows it while its kernel runs.
    """

    make: Callable[[], CourseWidget]
    picture: str | None
    sentence: str
    keys: list[tuple[str, str, str]]
    lab: InLab | str
    numbers: Sequence[NumberFields] = ()
    blue_and_red: bool = False
    begins_empty: bool = False
    asks_python: bool = False
