"""Canvas: `bergann_LATE_123_456_03-weighted-sums-2.ipynb`, one folder for all.

From instructure/canvas-lms, lib/content_zipper.rb: the sortable name in small letters, of which letters, digits and
`_` are kept (`sanitize_file_name`); LATE; the user's number; the attachment's number; the file's own name, to which a
second attempt of the same name has `-1` added. Where students are anonymous the name is left out, and `anon_xYz12`
stands for the number: five letters or digits (lib/anonymity.rb). Canvas itself takes the first two numbers between
`_` for the user and the attachment (app/models/abstract_assignment.rb, `infer_comment_context_from_filename`). Work
of a group bears the group's name and the number of one of its members.
"""

import re
from collections.abc import Collection, Mapping

from grader.submissions.platforms.owner import Owner, Owners, Part, Platform

END = r"(?:(?P<attachment>\d+)_(?P<rest>.+)|(?P<typed>(?:text|link)\.html))"
NAMED = re.compile(rf"(?P<student>[^\s.,;:()]+?)_(?P<late>LATE_)?(?P<account>\d+)_{END}")
ANONYMOUS = re.compile(rf"(?P<late>LATE_)?(?P<student>anon_[0-9A-Za-z]{{5}})_{END}")


def _owners(parts: Collection[Part], texts: Mapping[str, str]) -> Owners:
    files = [part for part in parts if not part.is_folder]
    named, anonymous = _matches(NAMED, files), _matches(ANONYMOUS, files)
    found = anonymous if anonymous and anonymous.keys() >= named.keys() else named
    attachments = [match["attachment"] for match in found.values() if match["attachment"]]
    if 2 * len(set(attachments)) < len(attachments):
        return {}  # dates and the like: an attachment's number is its own
    return {part: (_owner(match),) for part, match in found.items()}


def _matches(form, files):
    return {part: match for part in files if (match := form.fullmatch(part.name))}


def _owner(match):
    told = match.groupdict()
    return Owner(told["student"], told.get("account", ""), told["rest"] or told["typed"], bool(told["late"]))


CANVAS = Platform("canvas", _owners)
