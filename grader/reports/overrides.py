"""overrides.csv: marks of code questions, and what late days cost, changed by hand, each change with its reason.

It is only ever read.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from grader.authoring.exercise import Exercise
from grader.reports.words import counted, heading
from grader.results.record import LateDays, Result
from grader.results.totals import total
from grader.spreadsheet import read_csv

NAME = "overrides.csv"
COLUMNS = ["student", "question", "points", "reason"]
LATE = "late"  # the question of a row that says what is taken off for late days; 0 is nothing
ALL_BEFORE = "*"  # the student of a row about everybody who was given the notebook before the question was added


def with_overrides(path: Path, results: Sequence[Result]) -> list[Result]:
    """The results with the points that stand in a sheet; they say that a person gave them, and why.

    Parameters
    ----------
    path : pathlib.Path
        A row a mark: student (as in marks.csv, or the account), question, points, reason; also chapter, where a
        question's name is not enough. The student `*` is everybody whose notebook was handed out before the question
        was added; a row for one of them counts above it. The question `late` is what is taken off for
        late days, whatever the rule says. If it does not exist, nothing is changed.
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
    wishes = [(f"{path.name}, row {number}", _wish(row)) for number, row in enumerate(rows, 2)]
    for place, asked in sorted(wishes, key=lambda wish: wish[1]["student"] != ALL_BEFORE):
        if not any(asked.values()):
            continue
        if asked["student"] == ALL_BEFORE:
            found = [i for i, result in enumerate(changed) if _is_about(result, asked)]
        else:
            found = [i for i, result in enumerate(changed) if _is_of(result, asked)]
        if not found or (len(found) > 1 and asked["student"] != ALL_BEFORE):
            who = f"{asked['student'] or 'nobody'}, {asked['question'] or 'no question'}"
            what = "no graded answer" if not found else "more than one graded answer"
            raise ValueError(f"{place}: there is {what} of {who}: correct the row, or take it out")
        if not asked["reason"]:
            raise ValueError(f"{place}: a mark that is changed by hand needs a reason: the student reads it")
        for i in found:
            if asked["student"] != ALL_BEFORE or changed[i].questions[asked["question"]].status == "added":
                changed[i] = _changed(changed[i], asked, place)
    return changed


def to_decide(results: Sequence[Result], exercises: Sequence[Exercise]) -> Iterator[str]:
    """A line for each question that was added after some notebooks were handed out, with the row that decides it."""
    for exercise in exercises:
        of_chapter = [result for result in results if result.chapter == exercise.stem]
        for name, question in exercise.questions.items():
            if count := sum(name in result.questions and result.questions[name].open for result in of_chapter):
                were = counted(count, "notebook was", "notebooks were")
                row = f"{ALL_BEFORE},{name},{question.points:g},added after the hand-out"
                yield f"{were} handed out before “{heading(question)}” was added: the marks stay open until {NAME} says"
                yield f"  what it counts, for all of them by one row, such as {row}"


def _wish(row):
    return {name: (row.get(name) or "").strip() for name in (*COLUMNS, "chapter")}


def _is_of(result, asked):
    known = result.student == asked["student"] or (result.account and result.account == asked["student"])
    about_late_days = (
        asked["question"] == LATE and result.status == "graded" and asked["chapter"] in ("", result.chapter)
    )
    return known and (about_late_days or _is_about(result, asked))


def _is_about(result, asked):
    return asked["question"] in result.questions and asked["chapter"] in ("", result.chapter)


def _changed(result, asked, place):
    most = total(result).of if asked["question"] == LATE else result.questions[asked["question"]].of
    try:
        points = float(asked["points"].replace(",", "."))
    except ValueError:
        points = math.nan
    if not 0 <= points <= most:
        raise ValueError(f"{place}: points are a number from 0 to {most:g}, not {asked['points']!r}")
    if asked["question"] == LATE:
        return replace(result, late_days=LateDays(points, told=f"by hand: {asked['reason']}", by_hand=True))
    mark = replace(result.questions[asked["question"]], points=points, by_hand=asked["reason"])
    return replace(result, questions={**result.questions, asked["question"]: mark})
