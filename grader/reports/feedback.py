"""One page for each student: points, what every check said, the mistake by its name and its hint, or
the student's own line that is the cause."""

import re
import unicodedata
from collections import defaultdict
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from markupsafe import Markup

from grader.authoring.exercise import Exercise, Question
from grader.reports.held_back import in_words
from grader.reports.page import rendered
from grader.reports.table import Bar
from grader.reports.words import heading, titled
from grader.results.record import Result
from grader.results.totals import Total, in_order, points_of, total


def write_feedback(
    results: list[Result], exercises: list[Exercise], folder: Path, held: date | None = None
) -> dict[str, Path]:
    """Write a page a student into the folder, without marks until a day; returns their paths by student."""
    folder.mkdir(parents=True, exist_ok=True)
    by_student = defaultdict(list)
    for result in in_order(results):
        by_student[result.student].append(result)
    paths = {student: folder / file_name(student) for student in by_student}
    for student, own in by_student.items():
        paths[student].write_text(feedback_page(own, exercises, held), "utf-8")
    return paths


def file_name(student: str) -> str:
    """A file's name that any system takes and a person can read, in whichever script.

    The end of it tells apart students whose names become alike.
    """
    # Vowels of many scripts are marks, which no \\w holds.
    kept = (letter if unicodedata.category(letter)[0] in "LMN" else "-" for letter in student.lower())
    words = re.sub(r"-+", "-", unicodedata.normalize("NFC", "".join(kept))).strip("-")[:40].strip("-")
    return f"{words or 'student'}-{sha256(student.encode('utf-8', 'replace')).hexdigest()[:8]}.html"


def feedback_page(results: list[Result], exercises: list[Exercise], held: date | None = None) -> str:
    """The page of one student, whose results these are; until a day it says no more than that they were read."""
    by_stem = {exercise.stem: exercise for exercise in exercises}
    chapters = [_chapter(result, by_stem.get(result.chapter)) for result in results]
    return rendered("feedback.html", student=results[0].student, chapters=chapters, held=in_words(held))


def chapter_feedback(result: Result, exercise: Exercise) -> Markup:
    """The part of a student's page that is about one chapter, below its heading."""
    return rendered("chapter_feedback.html", chapter=_chapter(result, exercise), held="")


def _chapter(result: Result, exercise: Exercise | None) -> dict[str, Any]:
    """What chapter_feedback.html shows."""
    if exercise is None:
        return {"result": result, "known": False}
    got = total(result) if result.status == "graded" else Total(0, points_of(exercise))
    return {
        "result": replace(result, notes=tuple(titled(note, exercise.questions) for note in result.notes)),
        "known": True,
        **got._asdict(),
        "bar": Bar([(got.points, "right")], got.of),
        "questions": [_question(question, result) for question in exercise.questions.values()],
    }


def _question(question: Question, result: Result) -> dict[str, Any]:
    mark = result.questions.get(question.id)
    return {
        "id": question.id,
        "heading": heading(question),
        "mark": mark,
        "mistake": next((mistake for mistake in question.mistakes if mark and mistake.name == mark.mistake), None),
        "written": result.written.get(question.id),
    }
