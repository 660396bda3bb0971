"""A day before which students' pages say that a notebook was read, and neither points nor what the checks found."""

from datetime import date
from pathlib import Path

NAME = "feedback-from.txt"  # the day stays with the results, so that a later run without the option gives nothing away


def held_back(out: Path, given: date | None = None, today: date | None = None) -> date | None:
    """The day from which students are told; None from that day on, and where none was ever given.

    Parameters
    ----------
    out : pathlib.Path
        The folder of results.
    given : datetime.date, optional
        Replaces the day that is kept there.
    today : datetime.date, optional

    Raises
    ------
    ValueError
        If what is kept is no day.
    """
    path = out / NAME
    if given:
        out.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{given}\n", "utf-8")
    if not path.is_file():
        return None
    kept = path.read_text("utf-8", "replace").strip()
    try:
        day = date.fromisoformat(kept)
    except ValueError:
        raise ValueError(f"{path}: it holds one day, such as 2026-12-07, and not {kept[:40]!r}") from None
    return day if (today or date.today()) < day else None


def in_words(day: date | None) -> str:
    """ "7 December 2026"; empty for none."""
    return f"{day.day} {day:%B} {day.year}" if day else ""
