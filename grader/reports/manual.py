"""Marks of written answers, which a person gives in a spreadsheet: manual.csv goes out, is filled in, and is read.

A mark is never lost. Where the text is no longer the one that was marked, the points stay, and the sheet says so until
the person empties that cell.
"""

import hashlib
import math
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from grader.results.record import Result, WrittenAnswer
from grader.results.totals import in_order
from grader.spreadsheet import read_csv, write_csv

NEEDED = ["student", "chapter", "question", "of", "points"]
COLUMNS = [*NEEDED, "comment", "changed", "text", "text id"]
CHANGED = "the answer changed after you marked it: read it, correct the points if need be, and empty this cell"


class ToRead(NamedTuple):
    """What waits for a person.

    Attributes
    ----------
    unmarked, changed : int
        Answers that have no points yet; those that changed after they were marked.
    to_decide : tuple of str
        What is to be decided of questions that were added after the hand-out, a line each.
    late : tuple of str
        What late days cost the class, and of whom nobody knows when he handed in.
    """

    unmarked: int = 0
    changed: int = 0
    to_decide: tuple[str, ...] = ()
    late: tuple[str, ...] = ()


class Marked(NamedTuple):
    """What a filled-in sheet gives.

    Attributes
    ----------
    results : list of Result
        With points and comments. An answer that differs from the one that was marked is `changed`.
    set_aside : sequence of dict
        Rows of submissions that could not be graded this time: they go into the next sheet as they are.
    """

    results: list[Result]
    set_aside: Sequence[dict[str, str]] = ()


def write_manual(marked: Marked, path: Path) -> ToRead:
    """Write a row for each written answer; points and comments that are given already stand in it.

    Without a written answer in the results no file is written.
    """
    rows = [
        _row(result, question, answer)
        for result in in_order(marked.results)
        for question, answer in result.written.items()
    ]
    rows += [[row.get(column, "") for column in COLUMNS] for row in marked.set_aside]
    if rows:
        write_csv(path, [COLUMNS, *sorted(rows, key=_by_chapter_and_student)])
    answers = [answer for result in marked.results for answer in result.written.values()]
    return ToRead(sum(answer.points is None for answer in answers), sum(answer.changed for answer in answers))


def read_manual(path: Path, results: list[Result]) -> Marked:
    """The results with the points and comments of a filled-in sheet; an empty cell leaves an answer unmarked.

    Parameters
    ----------
    path : pathlib.Path
        As any spreadsheet saves it. If it does not exist, nothing is marked yet.
    results : list of Result

    Raises
    ------
    ValueError
        If a row is of nobody here, or its points are no number from 0 to what can be had; names the row.
    """
    if not path.is_file():
        return Marked(results)
    by_key = {result.key: result for result in results}
    set_aside: list[dict[str, str]] = []
    rows = read_csv(path)
    if missing := [column for column in NEEDED if column not in (rows[0] if rows else COLUMNS)]:
        raise ValueError(f"{path.name} has no column {missing[0]!r}; it needs {', '.join(COLUMNS)}")
    for number, row in enumerate(rows, 2):
        points, comment = row["points"].strip(), row.get("comment", "").strip()
        if not points and not comment:
            continue
        result = by_key.get((row["student"], row["chapter"]))
        answer = result.written.get(row["question"]) if result else None
        if result and answer is None and result.status != "graded":
            set_aside.append(row)
            continue
        if result is None or answer is None:
            who = f"{row['student']}, {row['chapter']}, {row['question']}"
            raise ValueError(
                f"{path.name}, row {number}: there is no written answer of {who}: correct the row, or take it out"
            )
        answer = replace(answer, comment=comment)
        if points:
            given = _points(points, answer.of, f"{path.name}, row {number}")
            changed = bool(row.get("changed", "").strip()) or _is_another(row.get("text id", ""), answer)
            answer = replace(answer, points=given, changed=changed)
        by_key[result.key] = replace(result, written={**result.written, row["question"]: answer})
    return Marked([by_key[result.key] for result in results], set_aside)


def text_id(text: str) -> str:
    """A mark of a text but for its white space; a spreadsheet takes it for no number, and may spoil the text itself."""
    return f"t-{hashlib.sha256(' '.join(text.split()).encode()).hexdigest()[:8]}"


def _row(result: Result, question: str, answer: WrittenAnswer):
    points = "" if answer.points is None else answer.points
    about = [result.student, result.chapter, question, answer.of, points, answer.comment]
    return [*about, CHANGED if answer.changed else "", answer.text, text_id(answer.text)]


def _by_chapter_and_student(row):
    return row[1], row[0].casefold(), row[0]


def _is_another(marked_id, answer):
    return bool(marked_id.strip()) and marked_id.strip() != text_id(answer.text)


def _points(text, most, place):
    try:
        points = float(text.replace(",", "."))
    except ValueError:
        points = math.nan
    if not 0 <= points <= most:
        raise ValueError(f"{place}: points are a number from 0 to {most:g}, not {text!r}")
    return points
