"""Marks of written answers, which a person gives in a spreadsheet: manual.csv goes out, is filled in, and is read."""

import copy
import math
from pathlib import Path
from typing import Any

from grader.reports.spreadsheet import read_csv, write_csv
from grader.results.totals import in_order

COLUMNS = ["student", "chapter", "question", "of", "points", "comment", "text"]


def write_manual(results: list[dict[str, Any]], path: Path) -> int:
    """Write a row for each written answer; points and comments that are given already stand in it.

    Returns
    -------
    int
        How many answers wait for a mark. Without a written answer in the results no file is written.
    """
    rows, waiting = [], 0
    for result in in_order(results):
        for question, answer in result.get("written", {}).items():
            given = answer.get("points")
            waiting += given is None
            points = "" if given is None else given
            comment, text = answer.get("comment", ""), answer.get("text", "")
            rows.append([result["student"], result["chapter"], question, answer["of"], points, comment, text])
    if rows:
        write_csv(path, [COLUMNS, *rows])
    return waiting


def read_manual(path: Path, results: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The results with the points and comments of a filled-in sheet; an empty cell leaves an answer unmarked.

    Parameters
    ----------
    path : pathlib.Path
        As any spreadsheet saves it. If it does not exist, nothing is marked yet.
    results : list of dict
        Not changed.

    Raises
    ------
    ValueError
        If a row is of no written answer here, or its points are no number from 0 to what can be had; names the row.
    """
    marked = copy.deepcopy(results)
    if not path.is_file():
        return marked
    answers = {
        (result["student"], result["chapter"], question): answer
        for result in marked
        for question, answer in result.get("written", {}).items()
    }
    rows = read_csv(path)
    if missing := set(COLUMNS[:5]) - set(rows[0] if rows else COLUMNS):
        raise ValueError(f"{path.name} has no column {sorted(missing)[0]!r}; it needs {', '.join(COLUMNS)}")
    for number, row in enumerate(rows, 2):
        points, comment = row["points"].strip(), row.get("comment", "").strip()
        if not points and not comment:
            continue
        answer = answers.get((row["student"], row["chapter"], row["question"]))
        if answer is None:
            who = f"{row['student']}, {row['chapter']}, {row['question']}"
            raise ValueError(f"{path.name}, row {number}: there is no written answer of {who}")
        answer["comment"] = comment
        if points:
            answer["points"] = _points(points, answer["of"], f"{path.name}, row {number}")
    return marked


def _points(text, most, place):
    try:
        points = float(text.replace(",", "."))
    except ValueError:
        points = math.nan
    if not 0 <= points <= most:
        raise ValueError(f"{place}: points are a number from 0 to {most:g}, not {text!r}")
    return points
