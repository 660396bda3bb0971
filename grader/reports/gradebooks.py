"""marks.csv, and what Canvas and Moodle import into their gradebooks."""

from collections.abc import Iterable
from pathlib import Path

from grader.authoring.exercise import Exercise
from grader.reports.words import titled
from grader.results.record import Result
from grader.results.totals import has_changed, in_order, is_final, points_of, total
from grader.spreadsheet import write_csv
from grader.submissions.platforms import platform_of

LATE_DAYS = "points before late days", "taken off for late days"
UNDECIDED = "what a question counts that was added after the hand-out is to be decided"


def write_marks(results: list[Result], exercises: Iterable[Exercise], path: Path) -> None:
    """Write marks.csv: a row a student, a column a question.

    What is rejected has 0 points and says why; what could not be graded yet, or waits for a decision, has empty cells,
    which are no zeros. Where a rule for late days holds, the last columns tell points before it and what it takes off.
    """
    chapters = {result.chapter for result in results}
    exercises = [exercise for exercise in exercises if exercise.stem in chapters]
    head, ruled = ["student", "account", "points", "of"], any(result.late_days for result in results)
    for exercise in exercises:
        head += [exercise.stem, *(f"{name} ({most:g})" for name, most in _columns(exercise))]
    by_student: dict[str, dict[str, Result]] = {}
    for result in in_order(results):
        by_student.setdefault(result.student, {})[result.chapter] = result
    rows = [_row(student, own, exercises, ruled) for student, own in sorted(by_student.items(), key=_by_name)]
    write_csv(path, [[*head, "notes", *(LATE_DAYS if ruled else ())], *rows])


def write_gradebooks(results: list[Result], exercises: Iterable[Exercise], folder: Path) -> list[Path]:
    """Write canvas-<chapter>.csv and moodle-<chapter>.csv for each chapter; returns their paths.

    Other platforms know students by other accounts: of what came from them there are none.
    """
    written = []
    for exercise in exercises:
        own = [result for result in in_order(results) if result.chapter == exercise.stem]
        own = [result for result in own if platform_of(result.file) in ("", "canvas", "moodle")]
        for name, rows in (("canvas", _canvas(own, exercise)), ("moodle", _moodle(own))):
            if own:
                written.append(folder / f"{name}-{exercise.stem}.csv")
                write_csv(written[-1], rows, mark=False)
    return written


def points(result: Result) -> float | str:
    """The points for a gradebook: empty where nothing is known yet, which is no zero."""
    return _number(total(result).points) if is_final(result) else ""


def _canvas(results, exercise):
    """Canvas finds students by ID; the second row tells it what can be had."""
    yield ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", f"Exercises {exercise.stem}"]
    yield ["Points Possible", "", "", "", "", _number(points_of(exercise))]
    for result in results:
        yield [result.student, result.account, "", "", "", points(result)]


def _moodle(results):
    """Moodle's offline grading worksheet: it asks for these columns and finds students by the participant's number."""
    yield ["Identifier", "Full name", "Grade", "Last modified (grade)", "Feedback comments"]
    for result in results:
        if result.account:
            # No text of a student's comes here but his name: the sheet is opened by people too.
            comment = result.reason if result.status == "rejected" else _late(result)
            yield [f"Participant {result.account}", result.student, points(result), "", comment]


def _row(student, own, exercises, ruled):
    cells, notes, got, of, off = [], [], 0.0, 0.0, 0.0
    for exercise in exercises:
        result = own.get(exercise.stem)
        status, notes_here = _status(result, exercise.questions)
        cells.append(status)
        notes += [f"{exercise.stem}: {note}" for note in notes_here]
        cells += _cells(result, exercise)
        of += points_of(exercise)
        if result:
            got, off = got + total(result).points, off + total(result).taken_off
    known = all(map(is_final, own.values()))
    before = [_number(got + off) if known else "", _number(off) if known else ""] if ruled else []
    account = next((result.account for result in own.values() if result.account), "")
    return [student, account, _number(got) if known else "", _number(of), *cells, "; ".join(notes), *before]


def _columns(exercise):
    """Name of each question and written answer, and points to be had."""
    for question in exercise.questions.values():
        if question.answer:
            yield question.id, question.points
        if question.written:
            yield f"{question.id}, written", question.written_points


def _status(result, questions):
    if result is None:
        return "not handed in", []
    late = ", late" if result.late else ""
    waiting = ", written answers to be marked" if total(result).waiting else ""
    added = f", {UNDECIDED}" if total(result).undecided else ""
    reason = f": {result.reason}" if result.reason else ""
    changed = ", a written answer changed after it was marked" if has_changed(result) else ""
    by_hand = [f"{name}: by hand, {mark.by_hand}" for name, mark in result.questions.items() if mark.by_hand]
    of_late_days = [f"late days: {_late(result)}"] if _late(result) else []
    return result.status + reason + late + waiting + added + changed, [
        titled(note, questions) for note in (*by_hand, *of_late_days, *result.notes)
    ]


def _late(result):
    """What is taken off for late days, from what, and why; empty of what came in time."""
    if not (result.late_days and result.late_days.told):
        return ""
    got = total(result)
    off = f"{_number(got.taken_off)} of {_number(got.points + got.taken_off)} points taken off, "
    return f"{off if got.taken_off else ''}{result.late_days.told}"


def _cells(result, exercise):
    """Points in the order of `_columns`."""
    for question in exercise.questions.values():
        if question.answer:
            yield _cell(result, result and result.questions.get(question.id))
        if question.written:
            yield _cell(result, result and result.written.get(question.id))


def _cell(result, answer):
    if result is None or result.status == "ungraded":
        return ""
    if answer is None:
        return 0 if result.status == "rejected" else ""
    return "" if answer.points is None or getattr(answer, "open", False) else _number(answer.points)


def _number(value):
    return int(value) if value == int(value) else round(value, 2)


def _by_name(item):
    return item[0].casefold(), item[0]
