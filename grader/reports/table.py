"""A table of a report as plain data; templates/macros.html sets it."""

from dataclasses import dataclass
from typing import Any, Literal, NamedTuple


class Column(NamedTuple):
    """A column's name, and what stands in it. A column of bars has no name of its own."""

    name: str
    kind: Literal["text", "number", "bar", "mark"] = "text"


class Head(NamedTuple):
    """The head of a row: its name, what stands small below it, and where it leads."""

    name: str
    small: str = ""
    link: str = ""


class Bar(NamedTuple):
    """Lengths of a bar that is `of` long, each with a kind ("right", "wrong", "blank"); numbers stand beside it."""

    parts: list[tuple[float, str]]
    of: float


@dataclass(frozen=True)
class Table:
    """A caption, columns and rows that a screen reader can follow.

    Attributes
    ----------
    caption : str
    columns : list of Column
    rows : list of list
        The first cell of each is its `Head`. The others: texts, numbers, `Bar`s, or marks: "right", "wrong", "blank",
        "added".
    heading : str
        May be empty.
    kind : {"", "bars", "grid"}
        "bars" where the last column is of bars, "grid" for one of marks.
    """

    caption: str
    columns: list[Column]
    rows: list[list[Any]]
    heading: str = ""
    kind: str = ""
