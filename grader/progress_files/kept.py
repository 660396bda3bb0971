"""progress.json, beside the results: of each reader what the report counts, and nothing of what he answered."""

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from grader.progress_files.outline import Chapter
from grader.progress_files.read import NotReadable, Progress, read_progress
from grader.reports.words import counted, printable
from grader.submissions.submission import ProgressFile, Submission

NAME = "progress.json"
MOST_TOLD = 3  # keys of one file


class Reader(NamedTuple):
    """A student who handed a progress file in."""

    student: str
    progress: Progress


def take_in(
    files: Iterable[ProgressFile], chapters: Mapping[str, Chapter], out: Path
) -> tuple[list[Reader], list[str]]:
    """Read what was handed in now, beside what is kept of earlier runs; a reader's newer file replaces his older one.

    Returns
    -------
    list of Reader
        By name.
    list of str
        What a teacher should hear, a line each.

    Raises
    ------
    ValueError
        If what is kept can no longer be read.
    """
    kept = readers_of(out / NAME)
    said = []
    for file in files:
        try:
            progress = read_progress(file.path, chapters)
        except NotReadable as error:
            said.append(f"  {_whose(file)} is left out: {error}")
            continue
        kept[file.account or file.student] = Reader(file.student, progress)
        if progress.left_out:
            some = ", ".join(f"{key[:60]!a}" for key in progress.left_out[:MOST_TOLD])
            unknown = counted(len(progress.left_out), "entry is", "entries are")
            said.append(f"  {_whose(file)}: {unknown} not of this version of the course, and left out: {some}")
    if kept:
        _keep(kept, out / NAME)
        said.insert(
            0, f"the progress of {counted(len(kept), 'reader')} is summed up in report.html; it counts for no mark"
        )
    return sorted(kept.values(), key=lambda reader: reader.student), said


def without_notebook(files: Iterable[ProgressFile], submissions: Iterable[Submission]) -> list[str]:
    """A line for each student of this download who handed nothing in but his progress."""
    people = {submission.student for submission in submissions}
    return [f"  {_whose(file)}: there is no notebook beside it" for file in files if file.student not in people]


def _whose(file):
    return printable(f"{file.student}, {file.name.rsplit('/', 1)[-1]}")


def _keep(readers, path):
    rows = {
        key: {
            "student": student,
            "read": sorted(done.read),
            "questions": done.questions,
            "passed": sorted(done.passed),
        }
        for key, (student, done) in readers.items()
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}.new")  # where the disk is full, the file of before stays
    new.write_text(json.dumps(rows, indent=1) + "\n", "utf-8")
    os.replace(new, path)


def readers_of(path: Path) -> dict[str, Reader]:
    """By account or name, the readers that a progress.json tells of.

    Raises
    ------
    ValueError
        If it can no longer be read.
    """
    if not path.is_file():
        return {}
    try:
        return {key: _reader(**row) for key, row in json.loads(path.read_bytes()).items()}
    except (ValueError, TypeError, AttributeError, RecursionError):
        raise ValueError(f"{path} is damaged: delete it, and hand the progress files in once more") from None


def _reader(student, read, questions, passed):
    questions = {name: (int(tried), bool(correct)) for name, (tried, correct) in questions.items()}
    return Reader(str(student), Progress(frozenset(read), questions, frozenset((stem, task) for stem, task in passed)))
