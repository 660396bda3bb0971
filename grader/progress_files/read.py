"""One progress file, read without trust: a student can have written anything into it."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from grader.progress_files.outline import Chapter

COURSE, VERSION = "how-a-neural-network-works", 1  # as book/progress/record.js writes them
LARGEST = 256 << 10  # bytes; a reader who has done everything saves about 10 kB
MOST_ENTRIES = 2000
KEY = re.compile(r"nn-(read|quiz|exercise|tried|shown):([\w./#-]{1,200})", re.ASCII)
OF_PAGE = re.compile("(local/)?(chapters|exercises)/")  # what stands before a page's own name
NOT_COUNTED = ("tried", "shown")  # that solutions were asked for and guesses passed over is nobody else's concern


class NotReadable(ValueError):  # noqa: N818
    """Why a file is no progress file, for the teacher."""


@dataclass(frozen=True)
class Progress:
    """What a reader has done, by his own account.

    Attributes
    ----------
    read : frozenset of str
        Stems of the chapters read to their ends.
    questions : dict of str to (int, bool)
        By name, how many answers were tried, and whether the right one is among them.
    passed : frozenset of (str, str)
        Chapter and id of the exercises passed or ticked.
    left_out : tuple of str
        Keys of the entries that are not of this course, or hold what no page writes.
    """

    read: frozenset[str]
    questions: dict[str, tuple[int, bool]]
    passed: frozenset[tuple[str, str]]
    left_out: tuple[str, ...] = ()


def read_progress(path: Path, chapters: Mapping[str, Chapter]) -> Progress:
    """Read what "Save as a file" of the book's page wrote.

    Raises
    ------
    NotReadable
        If it is too large or no such file.
    """
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise NotReadable(f"it cannot be opened: {error.strerror}") from None
    return _counted(_entries(content), chapters)


def _entries(content: bytes) -> dict[str, Any]:
    if len(content) > LARGEST:
        raise NotReadable(f"it is larger than {LARGEST >> 10} kB")
    try:
        file = json.loads(content)
    except (ValueError, RecursionError):
        raise NotReadable("it is not JSON, or it was cut off") from None
    if not isinstance(file, dict) or file.get("course") != COURSE:
        raise NotReadable("it is not a progress file of this course")
    if file.get("version") != VERSION:
        raise NotReadable(f"it is of another version than {VERSION}")
    entries = file.get("entries")
    if not isinstance(entries, dict) or len(entries) > MOST_ENTRIES:
        raise NotReadable(f"it has no entries, or more than {MOST_ENTRIES}")
    return entries


def _counted(entries, chapters) -> Progress:
    """Sorts the entries; what this course does not know is left out and told."""
    names = {name for chapter in chapters.values() for name in chapter.questions}
    read, questions, passed, left_out = set(), {}, set(), []
    for key, value in entries.items():
        kind, name = found.groups() if (found := KEY.fullmatch(key)) else ("", "")
        stem, _, task = OF_PAGE.sub("", name).partition("#")
        if kind == "read" and value == "1" and stem in chapters and not task:
            read.add(stem)
        elif kind == "quiz" and name in names and (answers := _answers(value)):
            questions[name] = answers
        elif kind == "exercise" and value == "1" and stem in chapters and task in chapters[stem].exercises:
            passed.add((stem, task))
        elif kind not in NOT_COUNTED or value != "1":
            left_out.append(key)
    return Progress(frozenset(read), questions, frozenset(passed), tuple(left_out))


def _answers(value) -> tuple[int, bool] | None:
    """How many answers were tried and whether one was right; None where no page would write that."""
    try:
        kept = json.loads(value) if isinstance(value, str) else None
    except (ValueError, RecursionError):
        return None
    if not isinstance(kept, dict):
        return None
    tried, correct = kept.get("tried"), kept.get("correct")
    if not isinstance(tried, list) or not tried or not isinstance(correct, bool):
        return None
    return len(tried), correct
