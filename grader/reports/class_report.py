"""report.html: how the class did, which questions were hard, what it believes, and whose answers are alike."""

import statistics
from collections import Counter
from typing import Any

from markupsafe import Markup

from grader.authoring.exercise import Exercise
from grader.reports.look_alike import look_alikes
from grader.reports.page import rendered
from grader.reports.table import Bar, Column, Head, Table
from grader.reports.words import chapter_title, counted, heading, titled
from grader.results.record import Result
from grader.results.totals import has_changed, in_order, is_final, points_of, total
from grader.submissions.code_hash import code_hash

WORTH_TEN_MINUTES = 3  # mistakes to speak of
FEWEST = 2  # students who make them
MOST_SHOWN = 12  # mistakes; the rarer ones are folded
MOST_IN_GRID = 500  # students


def class_report(
    results: list[Result],
    exercises: list[Exercise],
    feedback: dict[str, str],
    progress: dict[str, Any] | None = None,
) -> str:
    """The page of a class.

    Parameters
    ----------
    results : list of Result
    exercises : list of Exercise
    feedback : dict of str to str
        Where each student's page is, as a link from this one.
    progress : dict, optional
        What `class_progress` made of the progress files.
    """
    shown = _class(results, exercises, feedback)
    return rendered("class_report.html", **shown, mistaken_code=True, progress=progress)


def class_tables(results: list[Result], exercises: list[Exercise], feedback: dict[str, str]) -> Markup:
    """The body of `class_report`, from its second-level headings down; students may see it, so no code of mistakes."""
    return rendered("class_tables.html", **_class(results, exercises, feedback), mistaken_code=False)


def progress_tables(progress: dict[str, Any]) -> Markup:
    """The part of `class_report` about what readers did in the book."""
    return rendered("class_progress.html", progress=progress)


def _class(results, exercises, feedback) -> dict[str, Any]:
    """What class_tables.html shows."""
    by_stem: dict[str, list[Result]] = {exercise.stem: [] for exercise in exercises}
    lost: list[Result] = []
    for result in in_order(results):
        by_stem.get(result.chapter, lost).append(result)
    chapters = [
        _chapter(by_stem[exercise.stem], exercise, feedback) for exercise in exercises if by_stem[exercise.stem]
    ]
    return {"chapters": chapters, "lost": _not_graded(lost)}


def _chapter(results, exercise, feedback) -> dict[str, Any]:
    graded = [result for result in results if result.status == "graded"]
    mistakes = _mistakes(graded)
    return {
        "title": chapter_title(exercise.stem),
        "figures": _figures(results, graded, exercise),
        "worth_ten_minutes": _worth_ten_minutes(mistakes, graded, exercise),
        "distribution": _distribution(graded, exercise) if graded else None,
        "questions": _questions(graded, exercise),
        "mistakes": _what_the_class_believes(mistakes[:MOST_SHOWN], mistakes, graded, exercise),
        "rarer_mistakes": _rarer_mistakes(mistakes[MOST_SHOWN:], mistakes, exercise),
        "slips": _slips(graded, exercise),
        "look_alikes": _look_alikes(graded, exercise),
        "not_graded": _not_graded([result for result in results if result.status != "graded"]),
        "unusual": _unusual(graded, exercise),
        "students": _students(results, exercise, feedback) if len(results) <= MOST_IN_GRID else None,
        "seeds": ", ".join(sorted({str(result.seed) for result in graded})),
        "own_inputs": any(result.own_inputs for result in graded),
        "unsafe": any(result.sandbox == "process" for result in graded),
    }


def _figures(results, graded, exercise) -> list[tuple[Any, str]]:
    """The numbers at the top; the first three always, the others where they are not zero."""
    points = [total(result).points for result in graded]
    counts = Counter(result.status for result in results)
    figures = [
        (len(results), "handed in"),
        (f"{statistics.mean(points):.1f}" if points else "–", f"points on average, of {points_of(exercise):g}"),
        (f"{statistics.median(points):g}" if points else "–", "points at the median"),
    ]
    others = [
        (counts["rejected"], "could not be read"),
        (counts["ungraded"], "not graded yet"),
        (sum(result.late for result in results), "late"),
        (sum(total(result).taken_off > 0 for result in graded), "with points taken off for late days"),
        (sum(total(result).waiting > 0 for result in graded), "with written answers to be marked"),
        (sum(total(result).undecided > 0 for result in graded), "with a question that was added after their hand-out"),
        (sum(map(has_changed, graded)), "with written answers that changed after they were marked"),
    ]
    return figures + [(number, label) for number, label in others if number]


def _distribution(graded, exercise):
    most = int(points_of(exercise))
    step = max(1, -(-most // 12))
    counts = Counter(min(int(total(result).points), most) // step * step for result in graded)
    rows = []
    for low in range(0, most + 1, step):
        high = min(low + step - 1, most)
        bar = Bar([(counts[low], "right")], max(counts.values()))
        rows.append([Head(f"{low}" if low == high else f"{low}–{high}"), counts[low], bar])
    columns = [Column("Points"), Column("Students", "number"), Column("", "bar")]
    return Table("How many points students have", columns, rows, "Points", "bars")


def _questions(graded, exercise):
    rows = []
    for question in exercise.questions.values():
        every = [result.questions[question.id] for result in graded if question.id in result.questions]
        marks = [mark for mark in every if mark.status != "added"]
        before = f"{len(every) - len(marks)} had the notebook before it was added" if len(every) > len(marks) else ""
        if every:
            counts = Counter(mark.status for mark in marks)
            only_hidden = sum(mark.only_hidden_failed for mark in marks)
            hidden = f"{only_hidden} only in the hidden check" if only_hidden else ""
            head = Head(heading(question), ", ".join(filter(None, (_its_id(question), hidden, before))))
            bar = Bar([(counts[kind], kind) for kind in ("right", "wrong", "blank")], len(marks))
            rows.append([head, f"{100 * counts['right'] / len(marks):.0f} %" if marks else "–", bar])
    columns = [Column("Question"), Column("Right", "number"), Column("", "bar")]
    return Table("In the order of the notebook", columns, rows, "Which questions are hard", "bars")


def _its_id(question):
    """By which commands and sheets call a question; nothing where its heading is that already."""
    return question.id if heading(question) != question.id else ""


def _worth_ten_minutes(mistakes, graded, exercise) -> list[dict[str, Any]]:
    """The misconceptions that most students share, each of another question, and the code that shows it."""
    worth: dict[str, dict[str, Any]] = {}
    for (name, mistake), students in mistakes:
        question = exercise.questions.get(name)
        about = next((known for known in question.mistakes if known.name == mistake), None) if question else None
        if about and students >= FEWEST and name not in worth:
            marks = [result.questions[name] for result in graded if name in result.questions]
            of = sum(mark.status != "added" for mark in marks)
            worth[name] = {"mistake": about, "heading": heading(question), "students": students, "of": of}
    return list(worth.values())[:WORTH_TEN_MINUTES]


def _mistakes(graded) -> list[tuple[tuple[str, str], int]]:
    """((question, mistake), students), the most frequent first."""
    counts = Counter(
        (question, mark.mistake) for result in graded for question, mark in result.questions.items() if mark.mistake
    )
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _what_the_class_believes(shown, mistakes, graded, exercise):
    named = sum(students for _, students in mistakes)
    unnamed = sum(
        mark.status == "wrong" and not (mark.mistake or mark.cause)
        for result in graded
        for mark in result.questions.values()
    )
    known = counted(named, "wrong answer is a mistake", "wrong answers are mistakes")
    caption = f"{known} known by name; {unnamed} {'is' if unnamed == 1 else 'are'} of another kind"
    return _table_of_mistakes("What the class believes", caption, shown, mistakes, exercise)


def _rarer_mistakes(shown, mistakes, exercise):
    return _table_of_mistakes("", "The rarer ones", shown, mistakes, exercise)


def _table_of_mistakes(title, caption, shown, mistakes, exercise):
    rows = [
        [Head(name, _title_of(question, exercise)), students, Bar([(students, "wrong")], mistakes[0][1])]
        for (question, name), students in shown
    ]
    columns = [Column("It looks as if"), Column("Students", "number"), Column("", "bar")]
    return Table(caption, columns, rows, title, "bars") if rows else None


def _title_of(name, exercise):
    """A question that is no longer there keeps its id."""
    return heading(exercise.questions[name]) if name in exercise.questions else name


def _slips(graded, exercise):
    """What in their code is the cause of other wrong answers, by kind: most are of Python and numpy."""
    found: dict[str, list[str]] = {}
    for result in graded:
        for question, mark in result.questions.items():
            if mark.cause:
                found.setdefault(mark.cause, []).append(_title_of(question, exercise))
    rows = [
        [
            Head(kind, ", ".join(sorted(set(where)))),
            len(where),
            Bar([(len(where), "wrong")], max(map(len, found.values()))),
        ]
        for kind, where in sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    ]
    caption = counted(sum(map(len, found.values())), "other wrong answer has", "other wrong answers have")
    columns = [Column("Kind of slip"), Column("Answers", "number"), Column("", "bar")]
    return Table(f"{caption} one slip in the code", columns, rows[:MOST_SHOWN], "Slips", "bars") if rows else None


def _look_alikes(graded, exercise):
    known = {
        question.id: {code_hash(question.answer), *(code_hash(mistake.source) for mistake in question.mistakes)}
        for question in exercise.questions.values()
    }
    caption = (
        "The same code but for names, comments and layout; short answers, the course's own and known mistakes are "
        "left out. It is a reason to ask, and no proof"
    )
    rows = [
        [Head(_title_of(group.question, exercise)), ", ".join(group.students)] for group in look_alikes(graded, known)
    ]
    return Table(caption, [Column("Question"), Column("Students")], rows, "Whose answers are alike") if rows else None


def _not_graded(results):
    rows = [[Head(result.student), result.status, result.reason] for result in results]
    columns = [Column("Student"), Column("Outcome"), Column("Why")]
    return Table("What was rejected has 0 points", columns, rows, "Not graded") if rows else None


def _unusual(graded, exercise):
    told = {
        result.student: [
            *_by_hand(result, exercise),
            *([f"late days: {result.late_days.told}"] if result.late_days and result.late_days.told else ()),
            *(titled(note, exercise.questions) for note in result.notes),
        ]
        for result in graded
    }
    rows = [[Head(student), "; ".join(notes)] for student, notes in told.items() if notes]
    return Table("Graded all the same", [Column("Student"), Column("What was unusual")], rows) if rows else None


def _by_hand(result, exercise):
    return [
        f"{_title_of(name, exercise)} has {mark.points:g} of {mark.of:g} by hand: {mark.by_hand}"
        for name, mark in result.questions.items()
        if mark.by_hand
    ]


def _students(results, exercise, feedback):
    questions = {question.id: heading(question) for question in exercise.questions.values() if question.answer}
    rows = []
    for result in results:
        points = f"{total(result).points:g}" if is_final(result) else "–"
        marks = [result.questions[name].status if name in result.questions else "blank" for name in questions]
        rows.append([Head(result.student, link=feedback.get(result.student, "")), points, *marks])
    columns = [Column("Student"), Column("Points", "number")]
    columns += [Column(str(number), "mark") for number in range(1, len(questions) + 1)]
    caption = "Questions: " + ", ".join(f"{number} is {title}" for number, title in enumerate(questions.values(), 1))
    return Table(caption, columns, rows, kind="grid")
