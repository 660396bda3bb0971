"""Write every report of a run."""

from datetime import date
from pathlib import Path
from typing import Any

from grader.authoring.exercise import Exercise
from grader.late_days.by_student import TIMES
from grader.late_days.taken_off import with_late_days
from grader.reports import overrides
from grader.reports.class_report import class_report
from grader.reports.feedback import write_feedback
from grader.reports.feedback_zips import write_feedback_zips
from grader.reports.gradebooks import write_gradebooks, write_marks
from grader.reports.manual import ToRead, read_manual, write_manual
from grader.reports.overrides import to_decide, with_overrides
from grader.reports.own_gradebook import filled, read_text
from grader.reports.words import counted
from grader.results.record import Result
from grader.results.totals import points_of, total


def fill_gradebook(
    export: Path, results: list[Result], exercises: list[Exercise], out: Path, column: str = "", scale: bool = False
) -> list[str]:
    """Fill the marks into a teacher's own export; the filled copy stands beside the other gradebooks.

    Returns
    -------
    list of str
        What was done, and what to look at before the upload.

    Raises
    ------
    ValueError
        If the results are of several chapters, or the export is none.
    """
    if len(exercises) != 1:
        raise ValueError("a gradebook is filled for one chapter at a time: name it with --chapter")
    marked = with_late_days(out, _by_hand(results, out).results)
    text, encoding = read_text(export)
    try:
        done = filled(
            text, [r for r in marked if r.chapter == exercises[0].stem], points_of(exercises[0]), column, scale
        )
    except ValueError as error:
        raise ValueError(f"{export.name}: {error}") from None
    target = out / "gradebook" / f"filled-{export.name}"
    target.write_bytes(done.text.encode(encoding))
    said = f"{target}: {counted(done.count, 'mark')} in the column {done.column!r}, nothing else changed"
    return [said, *(f"  {warning}" for warning in done.warnings)]


def write_reports(
    results: list[Result],
    exercises: list[Exercise],
    out: Path,
    held: date | None = None,
    progress: dict[str, Any] | None = None,
) -> ToRead:
    """Write marks.csv, gradebook/, feedback/, report.html and, where there are written answers, manual.csv.

    Marks that stand in manual.csv and overrides.csv are taken up first: a second run counts what a person has given.
    Then late days are counted, where the folder has a rule for them.

    Parameters
    ----------
    results : list of Result
    exercises : list of Exercise
    out : pathlib.Path
    held : datetime.date, optional
        A day before which students' pages tell neither points nor what the checks found.
    progress : dict, optional
        What `class_progress` made of the progress files.

    Returns
    -------
    ToRead
        Which written answers and which questions wait for a person.

    Raises
    ------
    ValueError
        If manual.csv, overrides.csv or what is said of late days holds what cannot be; nothing is written then.
    """
    marked = _by_hand(results, out)
    results = with_late_days(out, marked.results)
    out.mkdir(parents=True, exist_ok=True)
    to_read = write_manual(marked, out / "manual.csv")
    write_marks(results, exercises, out / "marks.csv")
    write_gradebooks(results, exercises, out / "gradebook")
    pages = write_feedback(results, exercises, out / "feedback", held)
    write_feedback_zips(results, pages, out / "gradebook")
    links = {student: f"feedback/{path.name}" for student, path in pages.items()}
    (out / "report.html").write_text(class_report(results, exercises, links, progress), "utf-8")
    return to_read._replace(to_decide=tuple(to_decide(results, exercises)), late=tuple(_late(results)))


def _by_hand(results, out):
    return read_manual(out / "manual.csv", with_overrides(out / overrides.NAME, results))


def _late(results):
    """What a teacher hears of late days."""
    about = [result.late_days for result in results if result.late_days]
    if late := sum(days.points > 0 for days in about):
        lost = sum(total(result).taken_off for result in results)
        yield f"{counted(late, 'submission has', 'submissions have')} points taken off for late days, {lost:g} in all"
    if unknown := sum(days.unknown for days in about):
        whose = counted(unknown, "submission was", "submissions were")
        yield f"nothing tells when {whose} handed in, and nothing was taken off: {TIMES} may say it"
