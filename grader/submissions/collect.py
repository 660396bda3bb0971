"""All that a class handed in, one submission a student and chapter: the last attempt counts."""

import errno
import os
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from grader.authoring.exercise import Exercise
from grader.submissions.archive import LARGEST_INNER, SKIPPED, Found, not_a_notebook, unpack
from grader.submissions.layouts import NO_NAME, Place, holds_a_class, places
from grader.submissions.notebook import Cell, Problem, read_notebook
from grader.submissions.platforms import tells_of_others
from grader.submissions.progress_name import as_a_notebook, is_progress
from grader.submissions.who import Who

MOST_NOTEBOOKS = 200  # of one student; which chapter they are of may have to be read in them


@dataclass(frozen=True)
class Submission:
    """What one student handed in for one chapter.

    Attributes
    ----------
    student : str
        As the platform or the folder names him; told apart where two have one name.
    chapter : str
        Such as "03-weighted-sums"; empty where nothing tells, and then there is a problem.
    path : pathlib.Path or None
        The notebook to read; None if there is a problem.
    file : str
        Its name as handed in.
    account : str
        By which the platform knows the student; gradebooks need it.
    late : bool
    notes : tuple of str
    problem : str
        Why it is rejected unread; else empty.
    away : bool
        Whether that is no fault of the student's: this machine cannot read it now.
    told : str
        What the student would be called without a list of names; empty where no list names him.
    """

    student: str
    chapter: str
    path: Path | None
    file: str
    account: str = ""
    late: bool = False
    notes: tuple[str, ...] = ()
    problem: str = ""
    away: bool = False
    told: str = ""


class ProgressFile(NamedTuple):
    """What a student saved of his progress in the book, and handed in beside a notebook."""

    student: str
    account: str
    name: str
    path: Path


def collect(
    source: Path,
    into: Path,
    exercises: list[Exercise],
    chapter: str = "",
    who: Who | None = None,
    on_progress: Callable[[ProgressFile], None] = lambda file: None,
) -> list[Submission]:
    """Find the submissions in a folder or a zip.

    Parameters
    ----------
    source : pathlib.Path
        As a platform gives it, or a plain folder; or a single notebook.
    into : pathlib.Path
        A folder where archives are unpacked.
    exercises : list of Exercise
        All that the course has.
    chapter : str
        The stem of the only chapter wanted; it is also taken where nothing tells the chapter.
    who : Who, optional
        Names and accounts that the download does not tell.
    on_progress : callable
        Hears of each student's last progress file. It makes no submission, and is part of none.

    Returns
    -------
    list of Submission
        Sorted by student and chapter.

    Raises
    ------
    ValueError
        If there is no such folder or file, or nothing in it.
    """
    if not source.exists():
        raise ValueError(f"there is no {source}: name the folder or zip that your platform's download gave")
    if source.is_dir():
        found = list(_walk(source, into))
    elif source.suffix.lower() == ".zip":
        found = unpack(source, into)
    else:
        found = [Found(source.name, source)]
    found = _without_classes(found) if source.is_dir() else found
    stems = [exercise.stem for exercise in exercises]
    named = [as_a_notebook(item.name, stems[0]) if item.stray else item.name for item in found]
    told = places(named, stems, _texts(found), source.name.removesuffix(".zip"))
    read = [(item, one) for item, place in zip(found, told) for one in _people(item, place, who)]
    names = _unlike_names({place for _, place in read})
    _tell_of_progress(read, names, on_progress)
    by_student = defaultdict(list)
    for item, place in read:
        if not _saved_progress(item) and place.is_exercise and not _is_nobodys(item, place):
            by_student[names[place.student, place.account], place.account].append((item, place))
    handed_in = [s for one, files in sorted(by_student.items()) for s in _of_student(*one, files, exercises, chapter)]
    if not handed_in:
        wanted = f" of {chapter}" if chapter else ""
        raise ValueError(
            f"there is no notebook{wanted} in {source}: a folder a student is expected, or files with names"
        )
    return handed_in


def _saved_progress(item):
    return item.stray and is_progress(item.name)


def _tell_of_progress(read, names, on_progress):
    """A file is one reader's, also where a group handed it in: the first of them has it."""
    saved = {item.name: (item, place) for item, place in reversed(read) if _saved_progress(item) and item.path}
    last = {}
    for item, place in sorted(saved.values(), key=lambda one: _when(*one)):
        if not _is_nobodys(item, place):
            student = names[place.student, place.account]
            last[student, place.account] = ProgressFile(student, place.account, item.name, item.path)
    for file in last.values():
        on_progress(file)


def chapter_of(cells: list[Cell], exercises: list[Exercise]) -> str:
    """The chapter whose questions a notebook's cells name most often; empty where none does."""
    named = [cell.question for cell in cells] + [cell.id.removesuffix("-answer") for cell in cells]
    counts = Counter({exercise.stem: sum(name in exercise.questions for name in named) for exercise in exercises})
    best = counts.most_common(1)
    return best[0][0] if best and best[0][1] else ""


def _walk(source, into):
    """Every file below a folder, links not followed, archives unpacked."""
    waiting, archives = [source], 0
    while waiting:
        folder = waiting.pop()
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            if folder == source:
                raise
            what = f"its folder cannot be opened: {error.strerror}"
            yield Found(_label(folder, source), None, what, stray=True, away=error.errno != errno.ENAMETOOLONG)
            continue
        for entry in entries:
            path = Path(entry.path)
            name = _label(path, source)
            if entry.name in SKIPPED or entry.name.startswith("."):
                continue
            if entry.is_symlink():
                yield Found(name, None, "it is a symbolic link, not a file")
            elif entry.is_dir():
                waiting.append(path)
            elif not entry.is_file():
                yield Found(name, None, "it is not a regular file")
            elif path.suffix.lower() == ".zip":
                archives += 1
                yield from unpack(path, into / f"{archives}", one_author=True, inside=f"{name}/")
            elif path.suffix.lower() == ".ipynb":
                yield Found(name, path)
            else:
                yield not_a_notebook(name, path if tells_of_others(name) or is_progress(name) else None)


def _texts(found):
    """What stands in the files that a platform put beside what was handed in, the outermost of a name."""
    telling = [
        item
        for item in found
        if item.stray and item.path and not is_progress(item.name) and ".zip/" not in item.name.lower()
    ]
    texts = {}
    for item in sorted(telling, key=lambda item: -item.name.count("/")):
        try:
            with item.path.open("rb") as file:
                texts[item.name.rsplit("/", 1)[-1]] = file.read(LARGEST_INNER).decode("utf-8", "replace")
        except OSError:  # the names are told less well, and nobody's work is lost
            continue
    return texts


def _without_classes(found):
    """What lies in a folder, where an archive of a whole class beside others is no student's."""
    inside = defaultdict(list)
    for item in found:
        outer, zipped, name = item.name.partition(".zip/")
        if zipped:
            inside[f"{outer}.zip"].append(name)
    classes = {archive for archive, names in inside.items() if holds_a_class(names)}
    what = "it holds what several students handed in: give this zip itself to nn-grade"
    others = [item for item in found if f"{item.name.partition('.zip/')[0]}.zip" not in classes]
    return others + [Found(archive, None, what) for archive in sorted(classes)]


def _people(item, place, who):
    """A place for each student who handed a file in: a group's work is every member's."""
    if listed := who.people(place) if who and not _is_nobodys(item, place) else ():
        account = "" if place.group or len(listed) > 1 else place.account
        return [replace(place, student=s, account=a or account, group=False, told=place.student) for s, a in listed]
    together = [replace(place, student=other.student, account=other.account) for other in place.others]
    return [place, *together]


def _label(path, source):
    """Where it lay; written as in archives: a Mac writes an é otherwise than a platform."""
    name = str(path.relative_to(source)).encode("utf-8", "replace").decode()
    return unicodedata.normalize("NFC", name)


def _is_nobodys(item, place):
    """Whether it is a list of the class and the like, which lies beside what students handed in."""
    if not item.stray or place.account:
        return False
    if is_progress(item.name):
        return place.student == NO_NAME
    own = item.name.rsplit("/", 1)[-1] == place.called and not place.chapter
    return own or "/" not in item.name or tells_of_others(item.name)


def _unlike_names(found: set[Place]):
    """A name for each student, with the account where two students have the same name."""
    people = sorted({(place.student, place.account) for place in found})
    count = Counter(student for student, _ in people)
    names = {who: f"{who[0]} ({who[1]})" if count[who[0]] > 1 and who[1] else who[0] for who in people}
    alike = Counter(names.values())
    # Somebody may call himself as another is told apart: then both bear their accounts in another form.
    return {who: f"{who[0]} [{who[1]}]" if alike[name] > 1 and who[1] else name for who, name in names.items()}


def _of_student(student, account, files, exercises, chapter):
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


def _told_by_content(item, exercises):
    if item.path is None:
        return ""
    try:
        return chapter_of(read_notebook(item.path).cells, exercises)
    except Problem:
        return exercises[0].stem if len(exercises) == 1 else ""


def _last(student, account, chapter, attempts):
    """The attempt that counts: the one with the highest number, then the latest; unreadable ones only if alone."""
    attempts = sorted(attempts, key=lambda attempt: (attempt[0].path is not None, *_when(*attempt)))
    item, place = attempts[-1]
    notes = item.notes
    if len(attempts) > 1:
        notes = (
            *notes,
            f"{len(attempts)} files were handed in for this chapter; {item.name.rsplit('/', 1)[-1]} counts",
        )
    if place.group:
        notes = (*notes, "a group handed it in: --who names its members")
    submission = Submission(
        student, chapter, item.path, item.name, account, place.late, notes, item.problem, told=place.told
    )
    if not chapter and not item.problem:
        problem = "nothing tells which chapter this is: name the file like 03-weighted-sums.ipynb"
        return replace(submission, path=None, problem=problem)
    return submission


def _when(item, place):
    try:
        date = item.path.stat().st_mtime if item.path else 0
    except OSError:  # it was there a moment ago
        date = 0
    return place.when, place.attempt, date, item.name
