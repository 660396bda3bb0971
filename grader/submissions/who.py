"""A teacher's list of who is who: names and accounts that a download does not tell, and the members of groups."""

import os.path
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from grader.spreadsheet import read_csv
from grader.submissions.layouts import Place

COLUMNS = ["file", "student"]  # and "account", where gradebooks ask for one


class Person(NamedTuple):
    """A student as the list has him; without an account, that of the download holds."""

    student: str
    account: str


@dataclass
class Who:
    """The list.

    Attributes
    ----------
    listed : dict of str to list of Person
        By what stands in the column `file`, folded.
    met : set of str
        Of these, what was found in the download.
    unknown : set of str
        Students of the download whom the list does not have.
    """

    listed: dict[str, list[Person]]
    met: set[str] = field(default_factory=set)
    unknown: set[str] = field(default_factory=set)

    def people(self, place: Place) -> list[Person]:
        """Who handed a file in: one student, or the members of a group; nobody where the list does not tell."""
        name, ending = os.path.splitext(place.called)
        keys = [place.called, name if ending.lower() in (".zip", ".ipynb") else "", place.account, place.student]
        for key in filter(None, map(folded, keys)):
            if key in self.listed:
                self.met.add(key)
                return self.listed[key]
        self.unknown.add(place.student)
        return []

    @property
    def missing(self) -> list[str]:
        """Of whom nothing was found."""
        return [p.student for key, people in self.listed.items() if key not in self.met for p in people]


def read_who(path: Path) -> Who:
    """Read names.csv: a row a student, in the columns `file`, `student` and, if wanted, `account`.

    `file` is the name of the folder or file that tells the student, or the account or the name told. A group has a row
    for each member.

    Raises
    ------
    ValueError
        If it is no such table.
    """
    try:
        rows = read_csv(path)
    except OSError as error:
        raise ValueError(f"{path}: {error.strerror}") from None
    if missing := [column for column in COLUMNS if column not in (rows[0] if rows else ())]:
        raise ValueError(
            f"{path.name} has no column {missing[0]!r}; it needs {', '.join(COLUMNS)}, and may have account"
        )
    listed: dict[str, list[Person]] = defaultdict(list)
    for number, row in enumerate(rows, 2):
        file, student, account = ((row.get(name) or "").strip() for name in (*COLUMNS, "account"))
        if not (file or student or account):
            continue
        if not file or not student:
            raise ValueError(f"{path.name}, row {number}: it needs a file and a student")
        person = Person(unicodedata.normalize("NFC", student), account)
        if person not in listed[folded(file)]:
            listed[folded(file)].append(person)
    return Who(dict(listed))


def folded(name: str) -> str:
    """A name as it is compared: a Mac writes an é otherwise, and Windows cares for no capitals."""
    return unicodedata.normalize("NFC", name).casefold().strip()
