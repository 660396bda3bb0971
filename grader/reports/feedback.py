"""One page for each student: points, what every check said, the mistake by its name and its hint."""

import re
from collections import defaultdict
from hashlib import sha256
from pathlib import Path
from typing import Any

from grader.exercise import Exercise, Question
from grader.reports.page import bar, chapter_title, page, prose, text
from grader.results.totals import in_order, is_unanswered, points_of, sentence, total


def write_feedback(results: list[dict[str, Any]], exercises: list[Exercise], folder: Path) -> dict[str, Path]:
    """Write a page a student into the folder; returns their paths by student."""
    folder.mkdir(parents=True, exist_ok=True)
    by_student = defaultdict(list)
    for result in in_order(results):
        by_student[result["student"]].append(result)
    paths = {student: folder / file_name(student) for student in by_student}
    for student, own in by_student.items():
        paths[student].write_text(feedback_page(own, exercises), "utf-8")
    return paths


def file_name(student: str) -> str:
    """A file's name that any system takes; the end of it tells apart students whose names become alike."""
    words = re.sub(r"[^a-z0-9]+", "-", student.lower()).strip("-")[:40]
    return f"{words or 'student'}-{sha256(student.encode('utf-8', 'replace')).hexdigest()[:8]}.html"


def feedback_page(results: list[dict[str, Any]], exercises: list[Exercise]) -> str:
    """The page of one student, whose results these are."""
    student = results[0]["student"]
    head = f'<p class="muted">Feedback for</p>\n<h1>{text(student)}</h1>'
    return page(f"Feedback for {student}", f"{head}\n{student_feedback(results, exercises)}")


def student_feedback(results: list[dict[str, Any]], exercises: list[Exercise]) -> str:
    """The body of `feedback_page`: each chapter below its heading."""
    by_stem = {exercise.stem: exercise for exercise in exercises}
    return "\n".join(
        f"<h2>{text(chapter_title(result['chapter']))}</h2>\n{chapter_feedback(result, by_stem.get(result['chapter']))}"
        for result in results
    )


def chapter_feedback(result: dict[str, Any], exercise: Exercise | None) -> str:
    """What a student is told of one chapter, question by question, under third-level headings."""
    if result["status"] == "ungraded" or exercise is None:
        return _not_graded(result)
    if result["status"] == "rejected":
        return f"{_points(0, points_of(exercise), 0)}\n{_rejected(result)}"
    parts = [_points(*total(result))]
    for question in exercise.questions.values():
        if question.id in result["questions"]:
            parts.append(_question(question, result["questions"][question.id]))
        if question.id in result.get("written", {}):
            parts.append(_written(question, result["written"][question.id]))
    return "\n".join([*parts, _notes(result.get("notes", [])), _origin(result)])


def _points(points, of, waiting):
    still = f" {waiting:g} more are given by a person, who has not read your text yet." if waiting else ""
    return (
        f'<p class="points">{points:g} of {of:g} points</p>\n{bar([(points, "right")], of)}'
        f"{f'<p>{still.strip()}</p>' if still else ''}"
    )


def _not_graded(result):
    reason = f": {prose(result['reason'])}" if result.get("reason") else ""
    return (
        f"<p>This notebook could not be graded yet{reason}. It is not a zero, and it is not your doing: "
        "it will be graded again.</p>"
    )


def _rejected(result):
    return (
        f"<p>The file <code>{text(_short(result['file']))}</code> could not be read: {prose(result['reason'])}.</p>\n"
        "<p>Open your notebook in Jupyter, save it (File, Save), and hand in the <code>.ipynb</code> file.</p>"
        f"\n{_notes(result.get('notes', []))}"
    )


def _question(question: Question, answer):
    kind, mark = ("right", "✓ right") if answer["passed"] else ("wrong", "✗ not right yet")
    if is_unanswered(answer):
        kind, mark = "", "not answered"
    said = "" if answer["passed"] else _said(question, answer)
    stood_in = answer.get("stood_in") or []
    if stood_in:
        names = " and ".join(f"<code>{text(name)}</code>" for name in stood_in)
        said += (
            f'\n<p class="muted">This answer builds on {names}, which was not right: the course\'s own stood in, '
            "so that you lose points only once.</p>"
        )
    return _block(kind, _heading(question), mark, answer["points"], answer["of"], said)


def _said(question, answer):
    mistake = next((m for m in question.mistakes if m.name == answer.get("mistake")), None)
    if mistake:
        return f"<p><b>It looks as if {text(mistake.name)}.</b></p>\n<p>{prose(mistake.hint)}</p>"
    visible, hidden = (sentence(answer.get(part, ""), question.id) for part in ("visible", "hidden"))
    if not answer.get("visible", "").startswith("✓"):
        return f"<p>{prose(visible)}</p>"
    return f"<p>It passes the checks that you saw, but not those with other numbers: {prose(hidden)}</p>"


def _written(question, answer):
    given, own = answer.get("points"), answer.get("text", "")
    mark = "to be read by a person" if given is None else "read by a person"
    body = f"<blockquote>{text(own)}</blockquote>" if own else "<p>You have written nothing here.</p>"
    if answer.get("changed"):
        body += "\n<p>You changed this text after it was read. The points are those of the earlier one for now.</p>"
    if answer.get("comment"):
        body += f"\n<p><b>Comment:</b> {prose(answer['comment'])}</p>"
    return _block("", f"{_heading(question)}, in words", mark, given, answer["of"], body)


def _block(kind, heading, mark, points, of, body):
    got = "–" if points is None else f"{points:g}"
    return f"""<section class="question {kind}">
<header><h3>{text(heading)}</h3>
<span><span class="verdict">{mark}</span> · {got} of {of:g}</span></header>
{body}
</section>"""


def _heading(question):
    first = question.text.strip().split("\n", 1)[0]
    return first.lstrip("# ").replace("`", "") if first.startswith("#") else question.id


def _notes(notes):
    if not notes:
        return ""
    items = "\n".join(f"<li>{prose(note)}</li>" for note in notes)
    return f"<h3>How your notebook was read</h3>\n<ul>\n{items}\n</ul>"


def _origin(result):
    digest = f", SHA-256 {text(result['sha256'][:12])}…" if result.get("sha256") else ""
    return (
        f'<p class="muted">From <code>{text(_short(result["file"]))}</code>{digest}. '
        f"The checks you did not see drew their numbers from the seed {text(result.get('seed', ''))}, "
        "the same for everybody.</p>"
    )


def _short(name):
    return name.rsplit("/", 1)[-1]
