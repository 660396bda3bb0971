"""Of what one student handed in, the notebook of each chapter that counts: the last attempt."""

from collections import Counter, defaultdict
from dataclasses import replace

from grader.authoring.exercise import Exercise
from grader.submissions.archive import Found
from grader.submissions.layouts import Place
from grader.submissions.notebook import Cell, Problem, read_notebook
from grader.submissions.platforms import platform_of
from grader.submissions.submission import Submission

MOST_NOTEBOOKS = 200  # of one student; which chapter they are of may have to be read in them


def submissions_of(
    student: str, account: str, files: list[tuple[Found, Place]], exercises: list[Exercise], chapter: str = ""
) -> list[Submission]:
    """The submissions of one student, one a chapter."""
    wanted = [(item, place) for item, place in files if not item.stray]
    if not wanted:
        names = ", ".join(item.name.rsplit("/", 1)[-1] for item, _ in files[:3])
        problem = f"there is no notebook (.ipynb) among what was handed in: {names}"
        closed = next((item for item, _ in files if item.away), None)
        problem, away = (closed.problem, True) if closed else (problem, False)
        place = files[0][1]
        return [
            Submission(student, chapter, None, files[0][0].name, account, place.late, (), problem, away, place.told)
        ]
    if len(wanted) > MOST_NOTEBOOKS:
        many = f"{len(wanted)} files were handed in; the first {MOST_NOTEBOOKS} were looked at"
        wanted = [(item._replace(notes=(*item.notes, many)), place) for item, place in wanted[:MOST_NOTEBOOKS]]
    by_chapter = defaultdict(list)
    for item, place in wanted:
        by_chapter[place.chapter or _told_by_content(item, exercises) or chapter].append((item, place))
    if len(by_chapter) > 1:
        by_chapter.pop("", None)  # a scratch notebook beside those that bear a chapter's name
    return [
        _last(student, account, stem, attempts)
        for stem, attempts in sorted(by_chapter.items())
        if not chapter or stem == chapter
    ]


def chapter_of(cells: list[Cell], exercises: list[Exercise]) -> str:
    """The chapter whose questions a notebook's cells name most often; empty where none does."""
    named = [cell.question for cell in cells] + [cell.id.removesuffix("-answer") for cell in cells]
    counts = Counter({exercise.stem: sum(name in exercise.questions for name in named) for exercise in exercises})
    best = counts.most_common(1)
    return best[0][0] if best and best[0][1] else ""


def time_of(item: Found, place: Place) -> tuple[str, int, float, str]:
    """By which attempts are ordered."""
    try:
        date = item.path.stat().st_mtime if item.path else 0
    except OSError:  # it was there a moment ago
        date = 0
    return place.when, place.attempt, date, item.name


def _told_by_content(item, exercises):
    if item.path is None:
        return ""
    try:
        return chapter_of(read_notebook(item.path).cells, exercises)
    except Problem:
        return exercises[0].stem if len(exercises) == 1 else ""


def _last(student, account, chapter, attempts):
    """The attempt that counts: the one with the highest number, then the latest; unreadable ones only if alone."""
    attempts = sorted(attempts, key=lambda attempt: (attempt[0].path is not None, *time_of(*attempt)))
    item, place = attempts[-1]
    notes = item.notes
    if len(attempts) > 1:
        notes = (
            *notes,
            f"{len(attempts)} files were handed in for this chapter; {item.name.rsplit('/', 1)[-1]} counts",
        )
    if place.group:
        notes = (*notes, "a group handed it in: --who names its members")
    # A platform dates the files of a download by the minute in which it packs them.
    dated = "" if platform_of(item.name) else item.date
    about = {"told": place.told, "handed_in": place.when, "file_date": dated}
    submission = Submission(student, chapter, item.path, item.name, account, place.late, notes, item.problem, **about)
    if not chapter and not item.problem:
        problem = "nothing tells which chapter this is: name the file like 03-weighted-sums.ipynb"
        return replace(submission, path=None, problem=problem)
    return submission
