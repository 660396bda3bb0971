"""Gradescope: `assignment_9100_export/submission_216975964`, a folder a submission, and `submission_metadata.yml`.

Gradescope's own code is not public. The form is that of exports that people published, and of what reads them in
ucbds-infra/otter-grader, otter/metadata.py: by folder, `:submitters:` with `:name:`, `:sid:` and `:email:` each, and
`:created_at:`. A group has several submitters. Only the attempt that counts there is in the export.

It is read line by line, as Gradescope writes it: a student can put a file of this name into a folder, and PyYAML in C
ends the process when lists are nested deep.
"""

import json
import re
from collections.abc import Collection, Mapping
from datetime import UTC, datetime

from grader.submissions.platforms.owner import Owner, Owners, Part, Platform

METADATA = "submission_metadata.yml"
PLACE = re.compile(rf"(?:assignment_\d+_export/)?{re.escape(METADATA)}")
SUBMISSION = re.compile(r"(?P<key>[^\s#-].*):")
CREATED = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)[ T](?P<time>\d\d:\d\d:\d\d)(?:\.\d+)? ?(?P<zone>Z|[+-]\d\d:?\d\d)")
FIELD = re.compile(r"  (?P<first>- |  )?:(?P<key>\w+):(?: +(?P<value>.*))?")


def _owners(parts: Collection[Part], texts: Mapping[str, str]) -> Owners:
    about = _read(texts.get(METADATA, ""))
    return {part: owners for part in parts if is_submission(part) and (owners := about.get(part.name))}


def is_metadata(file: str) -> bool:
    """Whether a path is the export's own; deeper ones are students'."""
    return PLACE.fullmatch(file) is not None


def is_submission(part: Part) -> bool:
    """Whether it is called as a folder of an export is; whose it is stands in the metadata alone."""
    return part.is_folder and re.fullmatch(r"submission_\d+", part.name) is not None


def _read(text: str) -> dict[str, tuple[Owner, ...]]:
    """Who handed in, by folder."""
    submissions: dict[str, dict[str, str]] = {}
    people: dict[str, list[dict[str, str]]] = {}
    name = inside = ""
    for line in text.splitlines():
        if match := SUBMISSION.fullmatch(line.rstrip()):
            name, inside = _scalar(match["key"]), ""
            submissions[name], people[name] = {}, []
        elif name and (match := FIELD.fullmatch(line.rstrip())):
            if not match["first"]:
                inside = match["key"]
                submissions[name][inside] = _scalar(match["value"] or "")
            elif inside == "submitters":
                if match["first"] == "- ":
                    people[name].append({})
                if people[name]:
                    people[name][-1][match["key"]] = _scalar(match["value"] or "")
    return {
        name: tuple(filter(None, (_owner(person, about) for person in people[name])))
        for name, about in submissions.items()
    }


def _owner(person, about):
    name, number, email = (person.get(key, "") for key in ("name", "sid", "email"))
    known = name or email
    return Owner(known, number or email, when=_in_utc(about.get("created_at", ""))) if known else None


def _in_utc(created):
    match = CREATED.fullmatch(created)
    try:
        told = datetime.fromisoformat("{day}T{time}{zone}".format(**match.groupdict())) if match else None
    except ValueError:
        return ""
    return told.astimezone(UTC).isoformat() if told else ""


def _scalar(text):
    """A text without its quotes; a number stays the text that it is, as it may begin with 0."""
    text = text.strip()
    if text[:1] == text[-1:] == "'" and len(text) > 1:
        return text[1:-1].replace("''", "'")
    if text[:1] == text[-1:] == '"' and len(text) > 1:
        try:
            return str(json.loads(text))
        except ValueError:
            return text[1:-1]
    return text


GRADESCOPE = Platform("gradescope", _owners)
