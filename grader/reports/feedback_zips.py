"""All pages of feedback in one archive, named as a platform's bulk upload looks for them."""

import re
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from grader.results.record import Result
from grader.submissions.platforms import owners_of, parts_of, platform_of

# mod/assign/feedback/file/importziplib.php: fullname_participant_plugintype_pluginname_filename; no other underscores.
MOODLE = "{name}_{account}_assignfeedback_file_feedback.html"
# app/models/abstract_assignment.rb, infer_comment_context_from_filename: …_user_attachment_…, as it was downloaded.
CANVAS = re.compile(r".*?_\d+_\d+_")
# components/ILIAS/Exercise/Assignment/class.ilExAssignment.php, getMultiFeedbackFiles: a folder whose name begins so,
# in it the folders of the download, which end with the user's number.
ILIAS = "multi_feedback/{folder}/feedback.html"
BRIGHTSPACE = "{folder}/feedback.html"  # the folder of the attempt, as it was downloaded
FIXED = (1980, 1, 1, 0, 0, 0)


def write_feedback_zips(results: Sequence[Result], pages: Mapping[str, Path], folder: Path) -> list[Path]:
    """Write `<platform>-feedback-<chapter>.zip`, where it is known how the platform finds the student of a page.

    Parameters
    ----------
    results : list of Result
    pages : dict of str to pathlib.Path
        By student.
    folder : pathlib.Path
    """
    written = []
    for chapter in sorted({result.chapter for result in results if result.chapter}):
        named: dict[str, dict[str, Path]] = {"moodle": {}, "canvas": {}, "brightspace": {}, "ilias": {}}
        for result in (result for result in results if result.chapter == chapter):
            platform = platform_of(result.file) or "moodle"
            if name := _name(result, platform):
                named[platform].setdefault(name, pages[result.student])
        for platform, files in named.items():
            if files:
                written.append(folder / f"{platform}-feedback-{chapter}.zip")
                _write(written[-1], files)
    return written


def _name(result, platform):
    """Of a student's page; empty where the platform has no such upload, or would not find him."""
    parts = parts_of(result.file.split("/"))
    if platform == "moodle" and result.account:
        name = re.sub(r"[^\w .'-]|_", " ", result.student).strip(" .") or "student"
        return MOODLE.format(name=name, account=result.account)
    if platform == "canvas":
        found = next(filter(None, (CANVAS.match(part.name) for part in parts)), None)
        known = any(owner.account for owners in owners_of(parts, {}).values() for owner in owners)
        return f"{found[0]}feedback.html" if found and known else ""  # what stands for an anonymous one is no number
    if platform in ("brightspace", "ilias"):
        own = next(part.name for part in parts if platform_of(f"{part.name}/") == platform)
        return (ILIAS if platform == "ilias" else BRIGHTSPACE).format(folder=own)
    return ""


def _write(path, files):
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, page in sorted(files.items()):
            entry = zipfile.ZipInfo(name, FIXED)
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, 0o644 << 16, 3
            archive.writestr(entry, page.read_bytes())
