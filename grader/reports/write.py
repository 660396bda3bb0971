"""Write every report of a run."""

from pathlib import Path

from grader.authoring.exercise import Exercise
from grader.reports import overrides
from grader.reports.class_report import class_report
from grader.reports.feedback import write_feedback
from grader.reports.gradebooks import write_gradebooks, write_marks
from grader.reports.manual import ToRead, read_manual, write_manual
from grader.reports.overrides import with_overrides
from grader.results.record import Result


def write_reports(results: list[Result], exercises: list[Exercise], out: Path) -> ToRead:
    """Write marks.csv, gradebook/, feedback/, report.html and, where there are written answers, manual.csv.

    Marks that stand in manual.csv and overrides.csv are taken up first: a second run counts what a person has given.

    Returns
    -------
    ToRead
        Which written answers wait for a person.

    Raises
    ------
    ValueError
        If manual.csv or overrides.csv was filled in with what cannot be; nothing is written then.
    """
    results = with_overrides(out / overrides.NAME, results)
    marked = read_manual(out / "manual.csv", results)
    out.mkdir(parents=True, exist_ok=True)
    to_read = write_manual(marked, out / "manual.csv")
    results = marked.results
    write_marks(results, exercises, out / "marks.csv")
    write_gradebooks(results, exercises, out / "gradebook")
    pages = write_feedback(results, exercises, out / "feedback")
    links = {student: f"feedback/{path.name}" for student, path in pages.items()}
    (out / "report.html").write_text(class_report(results, exercises, links), "utf-8")
    return to_read
