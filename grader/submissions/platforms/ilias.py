"""ILIAS: `Berg_Anna_aberg_3170`, a folder a student, in one of the assignment's name.

From ILIAS-eLearning/ILIAS, components/ILIAS/Exercise/Submission/SubmissionManager.php
(`getDirectoryNameFromUserData`, `copySubmissionFilesToDir`): last name, first name, login and the user's number, of
which only ASCII is left, an ä being an a and letters of other scripts a `_`. In an exercise for teams the folder of a
team, `Team 12`, stands around it. A second file of the same name has ` (2)` added.
"""

import re
from collections.abc import Collection, Mapping

from grader.submissions.platforms.owner import Owner, Owners, Part, Platform

FOLDER = re.compile(r"(?P<names>[!-~ ]*_[!-~ ]*)_(?P<login>[^_]+)_(?P<account>\d{3,})")


def _owners(parts: Collection[Part], texts: Mapping[str, str]) -> Owners:
    found = {part: match for part in parts if part.is_folder and (match := FOLDER.fullmatch(part.name))}
    if len({match["account"] for match in found.values()}) < len(found):
        return {}  # a year and the like
    return {part: (Owner(_name(match), match["account"]),) for part, match in found.items()}


def _name(match):
    """First name, last name; as much of it as is told from a login."""
    names = [name.strip() for name in match["names"].split("_")]
    if len(names) == 2:
        names.reverse()
    return " ".join(filter(None, names)) or match["login"]


ILIAS = Platform("ilias", _owners)
