"""What a student handed in: a submission for each chapter, and perhaps a file of his progress."""

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple


@dataclass(frozen=True)
class Submission:
    """What one student handed in for one chapter.

    Attributes
    ----------
    student : str
        As the platform or the folder names him; told apart where two have one name.
    chapter : str
        Such as "03-weighted-sums"; empty where nothing tells, and then there is a problem.
    path : pathlib.Path or None
        The notebook to read; None if there is a problem.
    file : str
        Its name as handed in.
    account : str
        By which the platform knows the student; gradebooks need it.
    late : bool
        Whether the platform says so.
    handed_in : str
        When, by the platform; as `moments` writes times. Empty where it does not tell.
    file_date : str
        The date that the file has in the download, where it is not the download's own; empty where there is none.
    notes : tuple of str
    problem : str
        Why it is rejected unread; else empty.
    away : bool
        Whether that is no fault of the student's: this machine cannot read it now.
    told : str
        What the student would be called without a list of names; empty where no list names him.
    """

    student: str
    chapter: str
    path: Path | None
    file: str
    account: str = ""
    late: bool = False
    notes: tuple[str, ...] = ()
    problem: str = ""
    away: bool = False
    told: str = ""
    handed_in: str = ""
    file_date: str = ""


class ProgressFile(NamedTuple):
    """What a student saved of his progress in the book, and handed in beside a notebook."""

    student: str
    account: str
    name: str
    path: Path
