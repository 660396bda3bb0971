"""What the class read and answered in the book, by the progress files that were handed in."""

import statistics
from collections import Counter
from collections.abc import Mapping
from typing import Any

from grader.progress_files.kept import Reader
from grader.progress_files.outline import Chapter
from grader.reports.table import Bar, Column, Head, Table

MOST_SHOWN = 8  # questions; the others are folded


def class_progress(readers: list[Reader], chapters: Mapping[str, Chapter]) -> dict[str, Any] | None:
    """What class_report.html shows of them; None where nobody handed a file in."""
    if not readers:
        return None
    questions = _questions(readers, chapters)
    return {
        "figures": _figures(readers, chapters),
        "chapters": _chapters(readers, chapters),
        "wrong": _table_of_questions(questions[:MOST_SHOWN], "Which questions of the book were answered wrongly most"),
        "others": _table_of_questions(questions[MOST_SHOWN:]),
        "readers": _each(readers),
    }


def _figures(readers, chapters) -> list[tuple[Any, str]]:
    asked = sum(len(chapter.questions) for chapter in chapters.values())
    read = statistics.median(len(reader.progress.read) for reader in readers)
    answered = statistics.median(len(reader.progress.questions) for reader in readers)
    return [
        (len(readers), "progress files"),
        (f"{read:g}", f"chapters read at the median, of {len(chapters)}"),
        (f"{answered:g}", f"questions answered at the median, of {asked}"),
    ]


def _chapters(readers, chapters):
    rows = []
    for stem, chapter in chapters.items():
        read = sum(stem in reader.progress.read for reader in readers)
        answered = sum(bool(chapter.questions.keys() & reader.progress.questions.keys()) for reader in readers)
        passed = sum(any(of == stem for of, _ in reader.progress.passed) for reader in readers)
        rows.append([Head(chapter.title), answered, passed, read, Bar([(read, "right")], len(readers))])
    columns = [
        Column("Chapter"),
        *(Column(name, "number") for name in ("Answered", "Passed", "Read")),
        Column("", "bar"),
    ]
    caption = "How many readers answered a question, passed an exercise, and read to the end"
    return Table(caption, columns, rows, "How far they are", "bars")


def _questions(readers, chapters) -> list[list[Any]]:
    """A row for each question that somebody answered; first those whose first answer was most often wrong."""
    counts: Counter[tuple[str, str]] = Counter()
    for reader in readers:
        for name, (tried, correct) in reader.progress.questions.items():
            counts[name, "at once" if correct and tried == 1 else "later" if correct else "not"] += 1
    rows = []
    for chapter in chapters.values():
        for name, text in chapter.questions.items():
            at_once, later, wrong = (counts[name, how] for how in ("at once", "later", "not"))
            if every := at_once + later + wrong:
                bar = Bar([(at_once, "right"), (later + wrong, "wrong")], every)
                rows.append([Head(text, chapter.title), every, at_once, later, bar])
    return sorted(rows, key=lambda row: (row[2] - row[1], row[2]))


def _table_of_questions(rows, heading=""):
    columns = [Column("Question"), *(Column(name, "number") for name in ("Answered", "At once", "Later"))]
    caption = "How many answered, and how many were right at once, as the bar shows, or after other answers"
    return Table(caption, [*columns, Column("", "bar")], rows, heading, "bars") if rows else None


def _each(readers):
    rows = [[Head(student), len(done.read), len(done.questions), len(done.passed)] for student, done in readers]
    columns = [Column("Student"), *(Column(name, "number") for name in ("Chapters read", "Questions answered"))]
    caption = "A file can be written by hand, and exercises be ticked: read this as what a reader says"
    return Table(caption, [*columns, Column("Exercises passed", "number")], rows)
