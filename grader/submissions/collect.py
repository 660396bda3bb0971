"""All that a class handed in, one submission a student and chapter."""

from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from grader.authoring.exercise import Exercise
from grader.submissions.attempts import submissions_of, time_of
from grader.submissions.layouts import NO_NAME, Place, places
from grader.submissions.platforms import tells_of_others
from grader.submissions.progress_name import as_a_notebook, is_progress
from grader.submissions.submission import ProgressFile, Submission
from grader.submissions.walk import everything, platforms_texts
from grader.submissions.who import Who


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
    found = everything(source, into)
    stems = [exercise.stem for exercise in exercises]
    named = [as_a_notebook(item.name, stems[0]) if item.stray else item.name for item in found]
    told = places(named, stems, platforms_texts(found), source.name.removesuffix(".zip"))
    read = [(item, one) for item, place in zip(found, told) for one in _people(item, place, who)]
    names = _unlike_names({place for _, place in read})
    _tell_of_progress(read, names, on_progress)
    by_student = defaultdict(list)
    for item, place in read:
        if not _saved_progress(item) and place.is_exercise and not _is_nobodys(item, place):
            by_student[names[place.student, place.account], place.account].append((item, place))
    handed_in = [
        s for one, files in sorted(by_student.items()) for s in submissions_of(*one, files, exercises, chapter)
    ]
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
    for item, place in sorted(saved.values(), key=lambda one: time_of(*one)):
        if not _is_nobodys(item, place):
            student = names[place.student, place.account]
            last[student, place.account] = ProgressFile(student, place.account, item.name, item.path)
    for file in last.values():
        on_progress(file)


def _people(item, place, who):
    """A place for each student who handed a file in: a group's work is every member's."""
    if listed := who.people(place) if who and not _is_nobodys(item, place) else ():
        account = "" if place.group or len(listed) > 1 else place.account
        return [replace(place, student=s, account=a or account, group=False, told=place.student) for s, a in listed]
    together = [replace(place, student=other.student, account=other.account) for other in place.others]
    return [place, *together]


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
