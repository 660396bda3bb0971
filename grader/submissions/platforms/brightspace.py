"""Brightspace: `397063-2557369 - Anna Berg - Nov 3, 2025 1023 AM`, a folder an attempt.

Brightspace's own code is not public. The form is that of teachers' scripts (degrade.py, rename_and_move.sh) for its
zip "… Download Nov 3, 2025 1023 AM.zip": the user's number, the assignment's, the name, the time of the attempt,
whose minutes follow its hours without a colon. A group stands before the name of the one who handed in: `… - Group 3
- Anna Berg - …`. An `index.html` lists them. A zip of the same folders is what its upload of feedback takes.
"""

import re
from collections.abc import Collection, Mapping

from grader.submissions.platforms.owner import Owner, Owners, Part, Platform

FOLDER = re.compile(r"(?P<account>\d+)-\d+ - (?P<student>.+) - (?P<when>.*\b\d{4}\b.*)")
TIME = re.compile(
    r"(?P<month>[A-Z][a-z]{2})[a-z]* (?P<day>\d+), (?P<year>\d{4}) (?P<hour>\d+?)(?P<minute>\d\d) (?P<half>[AP])M"
)
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def _owners(parts: Collection[Part], texts: Mapping[str, str]) -> Owners:
    found = {part: match for part in parts if part.is_folder and (match := FOLDER.fullmatch(part.name))}
    return {part: (_owner(match),) for part, match in found.items()}


def _owner(match):
    group, _, _ = match["student"].rpartition(" - ")
    account = "" if group else match["account"]
    return Owner(group or match["student"], account, when=_sortable(match["when"]), group=bool(group))


def _sortable(time):
    """Empty in another language than English: then the dates of the files tell."""
    told = TIME.fullmatch(time)
    if not told or told["month"] not in MONTHS:
        return ""
    hour = int(told["hour"]) % 12 + 12 * (told["half"] == "P")
    return f"{told['year']}-{MONTHS.index(told['month']) + 1:02}-{int(told['day']):02}T{hour:02}:{told['minute']}"


BRIGHTSPACE = Platform("brightspace", _owners)
