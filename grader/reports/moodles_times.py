"""When students handed in, by Moodle's grading worksheet: its download of the files does not tell.

mod/assign/gradingtable.php writes the time as the language of the site does (`strftimedaydatetime`), and by the clock
of whoever downloads the sheet: "Monday, 2 November 2026, 9:00 AM", "Montag, 2. November 2026, 09:00". What cannot be
read for sure is not taken up.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path

from babel import Locale

from grader.reports.own_gradebook import participants
from grader.submissions.submission import Submission

# Not Croatian: its October has the name of other languages' November.
LANGUAGES = (
    "ar bg ca cs da de el en es et eu fi fr gl he hu id it ja ko lt lv nb nl pl pt ro ru sk sl sr sv tr uk vi zh"
)
TIME = re.compile(
    r"(?<!\d)(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?:[:.]\d\d)?(?!\d)\s*(?P<half>[AaPp]\.?\s?[Mm]\.?)?(?P<rest>.*)"
)
YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
NUMBERED = re.compile(r"\d{4}\s*[年년]\s*(?P<month>\d{1,2})\s*[月월]\s*(?P<day>\d{1,2})\s*[日일]")
HALF_OF_DAY = re.compile(r"[上下]午|午[前後]|오[전후]")  # before the clock; others stand after it
DAY = re.compile(r"(?<![\d:.])\d{1,2}(?![\d:])")


def with_moodles_times(submissions: Sequence[Submission], export: Path | None) -> list[Submission]:
    """The submissions of one chapter with the times that a worksheet tells of them; all others as they are."""
    if export is None or len({submission.chapter for submission in submissions}) > 1:
        return [*submissions]
    times = times_of(export)
    return [replace(s, handed_in=s.handed_in or times.get(s.account, "")) for s in submissions]


def times_of(export: Path) -> Mapping[str, str]:
    """By participant's number, when he handed in last; nothing where it is no such sheet."""
    try:
        rows = participants(export)
    except ValueError:  # it is told when the sheet is to be filled
        return {}
    for column in zip(*(cells for _, cells in rows), strict=False):
        read = {number: read_time(cell) for (number, _), cell in zip(rows, column, strict=True)}
        if any(read.values()):  # the first column of times is the submissions'; that of the marks comes later
            return {number: when for number, when in read.items() if when}
    return {}


def read_time(text: str) -> str:
    """A time as `datetime.isoformat` writes it; empty where it is none, or can be read in two ways."""
    clock, year = TIME.search(text), YEAR.search(text)
    if not clock or not year:
        return ""
    before = text[: clock.start()]
    if numbered := NUMBERED.search(before):
        months, days = {int(numbered["month"])}, [numbered["day"]]
    else:
        words = re.findall(r"[^\W\d_]+", before.casefold())
        months = set().union(*(_months().get(word, set()) for word in words))
        days = DAY.findall(YEAR.sub(" ", before))
    hour, half = int(clock["hour"]), (clock["half"] or "").lower()[:1]
    unsure = HALF_OF_DAY.search(before) or (
        re.search(r"[^\W\d_]", clock["rest"]) and clock["rest"].strip().casefold() not in ("uhr", "h")
    )
    if len(months) != 1 or len(days) != 1 or unsure or (half and not 1 <= hour <= 12):
        return ""
    if half:
        hour = hour % 12 + 12 * (half == "p")
    try:
        return datetime(int(year[0]), months.pop(), int(days[0]), hour, int(clock["minute"])).isoformat()
    except ValueError:
        return ""


@cache
def _months() -> dict[str, set[int]]:
    """Numbers of months by their names in many languages."""
    found: dict[str, set[int]] = {}
    for language in LANGUAGES.split():
        for forms in Locale(language).months.values():
            for width in ("wide", "abbreviated"):
                for number, name in forms[width].items():
                    found.setdefault(name.casefold().strip("."), set()).add(number)
    return found
