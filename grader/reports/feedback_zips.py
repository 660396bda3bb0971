"""All pages of feedback in one archive, named as Moodle's and Canvas's bulk upload look for them."""

import re
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from grader.results.record import Result

# mod/assign/feedback/file/importziplib.php: fullname_participant_plugintype_pluginname_filename; no other underscores.
MOODLE = "{name}_{account}_assignfeedback_file_feedback.html"
# app/models/abstract_assignment.rb, infer_comment_context_from_filename: …_user_attachment_…, as it was downloaded.
CANVAS = re.compile(r"(?P<before>.*?_(?P<account>\d+)_\d+_)")
FIXED = (1980, 1, 1, 0, 0, 0)


def write_feedback_zips(results: Sequence[Result], pages: Mapping[str, Path], folder: Path) -> list[Path]:
    """Write moodle-feedback-<chapter>.zip and canvas-feedback-<chapter>.zip, where there are accounts.

    Parameters
    ----------
    results : list of Result
    pages : dict of str to pathlib.Path
        By student.
    folder : pathlib.Path
    """
    written = []
    for chapter in sorted({result.chapter for result in results if result.chapter}):
        own = [result for result in results if result.chapter == chapter and result.account]
        of_canvas = {name: result for result in own if (name := _canvas_name(result))}
        of_moodle = {_moodle_name(result): result for result in own if result not in of_canvas.values()}
        for platform, named in (("moodle", of_moodle), ("canvas", of_canvas)):
            if named:
                written.append(folder / f"{platform}-feedback-{chapter}.zip")
                _write(written[-1], {name: pages[result.student] for name, result in named.items()})
    return written


def _moodle_name(result):
    name = re.sub(r"[^\w .'-]|_", " ", result.student).strip(" .") or "student"
    return MOODLE.format(name=name, account=result.account)


def _canvas_name(result):
    """The name of what was handed in, up to the attachment's number."""
    file = next((part for part in result.file.split("/") if CANVAS.match(part)), "")
    found = CANVAS.match(file)
    of_moodle = "_assignsubmission_" in result.file
    return f"{found['before']}feedback.html" if found and not of_moodle and found["account"] == result.account else ""


def _write(path, files):
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, page in sorted(files.items()):
            entry = zipfile.ZipInfo(name, FIXED)
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, 0o644 << 16, 3
            archive.writestr(entry, page.read_bytes())
