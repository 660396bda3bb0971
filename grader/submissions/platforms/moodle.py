"""Moodle: `Anna Berg_12345_assignsubmission_file_`, a folder a student, or that before the name of each file.

From moodle/moodle, mod/assign/classes/downloader.php (`get_student_prefix`): the full name, in which `_` became a
space, and the participant's number, which is no user's number. With blind marking the name is "Participant" in the
site's language. A group that hands in together stands under its own name and number, and those without a group under
"Default group" and no number. Some sites put the user's name before the full name (`assign_prefixwithusername`).
Until 2022 mod/assign/locallib.php (`download_submissions`) wrote a group before the name, `Group A-Anna
Berg_12345_…`. Before Moodle 4.1 the folder ended with `_`.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import replace

from grader.submissions.platforms.owner import Owner, Owners, Part, Platform

END = r"_assignsubmission_[a-z]+"
# The name of a folder ends with what Moodle adds; a student may have given himself a name that looks like it.
FOLDER = re.compile(rf"(?:(?P<student>.+)_(?P<account>\d+)|(?P<default>[^_]+)){END}_?")
FILE = re.compile(rf"(?:(?P<student>[^_]+)_(?P<account>\d+)|(?P<default>[^_]+)){END}_(?P<rest>.+)")
NUMBERED = re.compile(r"(?P<before>.*\D)(?:\d{1,3}|(?<= )[A-Z])")  # Group 12, Group A
WITH_USER_NAME = re.compile(r"(?=\S*[a-z0-9])[^\sA-Z]+ (?P<name>[^\sa-z].*)")


def _owners(parts: Collection[Part], texts: Mapping[str, str]) -> Owners:
    found = {part: owner for part in parts if (owner := _owner(part))}
    names = {owner.student for owner in found.values()}
    if any(not owner.account for owner in found.values()) or _are_groups(names):
        return {part: (_of_group(owner, names),) for part, owner in found.items()}
    shorter = {name: match["name"] for name in names if (match := WITH_USER_NAME.fullmatch(name))}
    if len(names) > 2 and len(shorter) == len(names):
        return {part: (replace(owner, student=shorter[owner.student]),) for part, owner in found.items()}
    return {part: (owner,) for part, owner in found.items()}


def _owner(part):
    match = (FOLDER if part.is_folder else FILE).fullmatch(part.name)
    if not match:
        return None
    told = match.groupdict()
    return Owner((told["student"] or told["default"]).strip(), told["account"] or "", told.get("rest") or "")


def _are_groups(names):
    """Whether a class's names differ by a number or a letter alone: groups are often called so, people never."""
    before = {match["before"] if (match := NUMBERED.fullmatch(name)) else name for name in names}
    return len(names) > 1 and len(before) == 1


def _of_group(owner, names):
    """The number of a group is another participant's."""
    return replace(owner, account="", group=True)


MOODLE = Platform("moodle", _owners)
