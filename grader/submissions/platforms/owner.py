"""Whose a name is: the record that the reader of each platform's names gives."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import NamedTuple


class Part(NamedTuple):
    """A folder or a file of what was downloaded, by its own name."""

    name: str
    is_folder: bool


@dataclass(frozen=True)
class Owner:
    """What a platform wrote into a name.

    Attributes
    ----------
    student : str
    account : str
        By which the platform knows the student: a number or a login. Empty where the name holds none, or a group's.
    rest : str
        How the student called the file; empty of a folder.
    late : bool
    when : str
        The time of the attempt, as `datetime.isoformat` writes it, such that a later one sorts later: in UTC with an
        offset, or by the platform's own clock without one. Empty where the name does not tell.
    group : bool
        Whether the student is a group.
    """

    student: str
    account: str = ""
    rest: str = ""
    late: bool = False
    when: str = ""
    group: bool = False


Owners = dict[Part, tuple[Owner, ...]]  # several, where they handed in together


class Platform(NamedTuple):
    """A platform whose downloads are known.

    Attributes
    ----------
    name : str
    owners : callable
        `owners(parts, texts)`: whose each part is that the platform named, all parts of a class together; and texts by
        the names of files that the platform itself puts into a download.
    """

    name: str
    owners: Callable[[Collection[Part], Mapping[str, str]], Owners]
