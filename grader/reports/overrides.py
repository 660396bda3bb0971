"""overrides.csv: marks of code questions that a teacher changes by hand, each with its reason. It is only ever read."""

import math
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from grader.results.record import Result
from grader.spreadsheet import read_csv

NAME = "overrides.csv"
COLUMNS = ["student", "question", "points", "reason"]


def with_overrides(path: Path, results: Sequence[Result]) -> list[Result]:
    """The results with the points that stand in a sheet; they say that a person gave them, and why.

    Parameters
    ----------
    path : pathlib.Path
        A row a mark: student (as in marks.csv, or the account), question, points, reason; also chapter, where a
        question's name is not enough. If it does not exist, nothing is changed.
    results : list of Result

    Raises
    ------
    ValueError
        If a row is of nobody here, or its points are no number from 0 to what can be had; names the row.
    """
    if not path.is_file():
        return list(results)
    rows = read_csv(path)
    if missing := [column for column in COLUMNS if column not in (rows[0] if rows else COLUMNS)]:
        raise ValueError(f"{path.name} has no column {missing[0]!r}; it needs {', '.join(COLUMNS)}")
    changed = list(results)
    for number, row in enumerate(rows, 2):
        asked = {name: (row.get(name) or "").strip() for name in (*COLUMNS, "chapter")}
        if not any(asked.values()):
            continue
        place = f"{path.name}, row {number}"
        found = [i for i, result in enumerate(changed) if _is_of(result, asked)]
        if len(found) != 1:
            who = f"{asked['student'] or 'nobody'}, {asked['question'] or 'no question'}"
            what = "no graded answer" if not found else "more than one graded answer"
            raise ValueError(f"{place}: there is {what} of {who}: correct the row, or take it out")
        if not asked["reason"]:
            raise ValueError(f"{place}: a mark that is changed by hand needs a reason: the student reads it")
        changed[found[0]] = _changed(changed[found[0]], asked, place)
    return changed


def _is_of(result, asked):
    known = result.student == asked["student"] or (result.account and result.account == asked["student"])
    return known and asked["question"] in result.questions and asked["chapter"] in ("", result.chapter)


def _changed(result, asked, place):
    mark = result.questions[asked["question"]]
    try:
        points = float(asked["points"].replace(",", "."))
    except ValueError:
        points = math.nan
    if not 0 <= points <= mark.of:
        raise ValueError(f"{place}: points are a number from 0 to {mark.of:g}, not {asked['points']!r}")
    mark = replace(mark, points=points, by_hand=asked["reason"])
    return replace(result, questions={**result.questions, asked["question"]: mark})
