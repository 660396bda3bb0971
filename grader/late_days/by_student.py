"""What a teacher writes down by student: extensions.csv, who has until when, and times.csv, who handed in when.

Both are only ever read.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import tzinfo
from pathlib import Path

from grader.late_days.moment import read_moment
from grader.results.record import Result
from grader.spreadsheet import read_csv

EXTENSIONS, TIMES = "extensions.csv", "times.csv"


@dataclass(frozen=True)
class Entry:
    """A row.

    Attributes
    ----------
    student : str
        As in marks.csv, or the account.
    chapter : str
        Empty for all.
    time, reason : str
    place : str
        Where it stands.
    """

    student: str
    chapter: str
    time: str
    reason: str
    place: str

    def is_of(self, result: Result) -> bool:
        return self.student in (result.student, result.account) and result.chapter.startswith(self.chapter)


def read_extensions(out: Path) -> list[Entry]:
    """The rows of extensions.csv: student, until, reason, and chapter where one has several.

    Raises
    ------
    ValueError
        If a column or a reason is missing, or a time is none.
    """
    return _read(out / EXTENSIONS, "until", reason=True)


def read_times(out: Path) -> list[Entry]:
    """The rows of times.csv: student, handed in, and chapter; raises as `read_extensions`."""
    return _read(out / TIMES, "handed in")


def entry_of(entries: Iterable[Entry], result: Result) -> Entry | None:
    """The last one about a result."""
    return next((entry for entry in reversed([*entries]) if entry.is_of(result)), None)


def _read(path: Path, time: str, reason: bool = False) -> list[Entry]:
    if not path.is_file():
        return []
    needed = ["student", time, "reason"] if reason else ["student", time]
    rows = read_csv(path)
    if missing := [column for column in needed if column not in (rows[0] if rows else needed)]:
        raise ValueError(f"{path.name} has no column {missing[0]!r}; it needs {', '.join(needed)}")
    found = []
    for number, row in enumerate(rows, 2):
        cells = {name: (row.get(name) or "").strip() for name in (*needed, "chapter")}
        if not any(cells.values()):
            continue
        place = f"{path.name}, row {number}"
        if empty := [name for name in needed if not cells[name]]:
            raise ValueError(f"{place}: it needs a {empty[0]}")
        found.append(Entry(cells["student"], cells["chapter"], cells[time], cells.get("reason", ""), place))
    return found


def moment_of(entry: Entry, zone: tzinfo):
    """Its time; raises ValueError that names the row."""
    try:
        return read_moment(entry.time, zone)
    except ValueError as error:
        raise ValueError(f"{entry.place}: {error}") from None
