"""Marks of written answers, which a person gives in a spreadsheet: manual.csv goes out, is filled in, and is read.

A mark is never lost. Where the text is no longer the one that was marked, the points stay, and the sheet says so until
the person empties that cell.
"""

import copy
import hashlib
import math
from pathlib import Path
from typing import Any, NamedTuple

from grader.reports.spreadsheet import read_csv, write_csv
from grader.results.totals import in_order

NEEDED = ["student", "chapter", "question", "of", "points"]
COLUMNS = [*NEEDED, "comment", "changed", "text", "text id"]
CHANGED = "the answer changed after you marked it: read it, correct the points if need be, and empty this cell"


class ToRead(NamedTuple):
    """What waits for a person.

    Attributes
    ----------
    unmarked, changed : int
        Answers that have no points yet; those that changed after they were marked.
    """

    unmarked: int = 0
    changed: int = 0


def write_manual(results: list[dict[str, Any]], path: Path) -> ToRead:
    """Write a row for each written answer; points and comments that are given already stand in it.

    Without a written answer in the results no file is written.
    """
    rows, unmarked, altered = [], 0, 0
    for result in in_order(results):
        for question, answer in result.get("written", {}).items():
            given, text = answer.get("points"), answer.get("text", "")
            unmarked += given is None
            altered += bool(answer.get("changed"))
            marked = ["" if given is None else given, answer.get("comment", "")]
            changed = CHANGED if answer.get("changed") else ""
            rows.append(
                [result["student"], result["chapter"], question, answer["of"], *marked, changed, text, text_id(text)]
            )
        rows += [[row.get(column, "") for column in COLUMNS] for row in result.get("set_aside", ())]
    if rows:
        write_csv(path, [COLUMNS, *rows])
    return ToRead(unmarked, altered)


def read_manual(path: Path, results: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The results with the points and comments of a filled-in sheet; an empty cell leaves an answer unmarked.

    Parameters
    ----------
    path : pathlib.Path
        As any spreadsheet saves it. If it does not exist, nothing is marked yet.
    results : list of dict
        Not changed. In what comes back, an answer that differs from the one that was marked is `changed`; rows of a
        submission that could not be graded this time are its `set_aside`, for the next sheet.

    Raises
    ------
    ValueError
        If a row is of nobody here, or its points are no number from 0 to what can be had; names the row.
    """
    marked = copy.deepcopy(results)
    if not path.is_file():
        return marked
    by_key = {(result["student"], result["chapter"]): result for result in marked}
    rows = read_csv(path)
    if missing := [column for column in NEEDED if column not in (rows[0] if rows else COLUMNS)]:
        raise ValueError(f"{path.name} has no column {missing[0]!r}; it needs {', '.join(COLUMNS)}")
    for number, row in enumerate(rows, 2):
        points, comment = row["points"].strip(), row.get("comment", "").strip()
        if not points and not comment:
            continue
        result = by_key.get((row["student"], row["chapter"]), {})
        answer = result.get("written", {}).get(row["question"])
        if answer is None and result and result["status"] != "graded":
            result.setdefault("set_aside", []).append(row)
            continue
        if answer is None:
            who = f"{row['student']}, {row['chapter']}, {row['question']}"
            raise ValueError(
                f"{path.name}, row {number}: there is no written answer of {who}: correct the row, or take it out"
            )
        answer["comment"] = comment
        if points:
            answer["points"] = _points(points, answer["of"], f"{path.name}, row {number}")
            answer["changed"] = bool(row.get("changed", "").strip()) or _is_another(row.get("text id", ""), answer)
    return marked


def text_id(text: str) -> str:
    """A mark of a text but for its white space; a spreadsheet takes it for no number, and may spoil the text itself."""
    return f"t-{hashlib.sha256(' '.join(text.split()).encode()).hexdigest()[:8]}"


def _is_another(marked_id, answer):
    return bool(marked_id.strip()) and marked_id.strip() != text_id(answer.get("text", ""))


def _points(text, most, place):
    try:
        points = float(text.replace(",", "."))
    except ValueError:
        points = math.nan
    if not 0 <= points <= most:
        raise ValueError(f"{place}: points are a number from 0 to {most:g}, not {text!r}")
    return points
