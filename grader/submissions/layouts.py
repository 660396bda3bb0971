"""Whose file it is and of which chapter: what the names that platforms and people give tell."""

import os.path
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from grader.submissions.platforms import Owner, Owners, owners_of, parts_of
from grader.submissions.platforms.github_classroom import assignment

# The number of an attempt: " (1)" of a browser, "-Copy1", a number alone; "-2" of Canvas may be a part of a name.
ATTEMPT = re.compile(r"[-_ ]*\((\d{1,3})\)$|(?:^|[-_ ]+)(?:v|copy|attempt)[-_ ]?(\d{1,3})$|^(\d{1,3})$", re.IGNORECASE)
NUMBER = re.compile(r"[-_ ]+(\d{1,3})$")
NOT_EXERCISES = {"chapters", "solutions", "book"}  # of the course's own repository, which students copy whole
DEEPEST = 100
NO_NAME = "(no name)"


@dataclass(frozen=True)
class Place:
    """What a file's name tells.

    Attributes
    ----------
    student : str
    account : str
        By which the platform knows the student; else empty.
    chapter : str
        Such as "03-weighted-sums"; empty where the name does not tell.
    attempt : int
        0 for the first.
    late : bool
        Canvas says so in the name.
    folders : tuple of str
        Those below the student's own.
    called : str
        What tells the student: the name of a folder or a file.
    when : str
        The time of the attempt, where the platform tells it, as in `Owner`.
    group : bool
        Whether the student is a group whose members no name tells.
    others : tuple of Owner
        Who handed it in together with the student.
    told : str
        What the name told, where a list has another name for the student.
    """

    student: str
    account: str = ""
    chapter: str = ""
    attempt: int = 0
    late: bool = False
    folders: tuple[str, ...] = ()
    called: str = ""
    when: str = ""
    group: bool = False
    others: tuple[Owner, ...] = ()
    told: str = ""

    @property
    def is_exercise(self) -> bool:
        """False for the chapters and solutions of a copy of the whole course."""
        return "exercises" in self.folders or not NOT_EXERCISES & set(self.folders)


def places(names: list[str], stems: list[str], texts: Mapping[str, str] | None = None, source: str = "") -> list[Place]:
    """Read each name, all of a class together.

    Parameters
    ----------
    names : list of str
        Paths below the folder that holds the class, parts joined by "/".
    stems : list of str
        The chapters there are.
    texts : dict of str to str, optional
        What stands in files that a platform puts into a download, by their names.
    source : str
        The name of that folder.
    """
    split = [tuple(name.split("/")) for name in names]
    depth, owners = _owners(split, texts or {})
    mine = [_of_platform(whole, owners, depth, stems) for whole in split]
    others = [whole for whole, place in zip(split, mine) if place is None]
    outer = _wrapping(others, stems)
    firsts = {whole[outer] for whole in others if len(whole) > outer + 1}
    unlike = sum(_chapter_in(name, stems) is None for name in firsts)
    people = 2 * unlike > len(firsts)  # folders of students, one of whom may have a name like a chapter's
    known = {_plain(whole[outer:], stems, people, set()).student for whole in others}
    found = [place or _plain(whole[outer:], stems, people, known) for whole, place in zip(split, mine)]
    return _without_assignment(found, {source, *(folder for whole in others for folder in whole[:outer])})


def holds_a_class(names: list[str]) -> bool:
    """Whether what lies in one archive is of several students, by a platform's names."""
    split = [tuple(name.split("/")) for name in names]
    found = owners_of({part for path in split for part in parts_of(path)}, {})
    return len({(owner.student, owner.account) for several in found.values() for owner in several}) > 1


def _owners(split: list[tuple[str, ...]], texts: Mapping[str, str]) -> tuple[int, Owners]:
    """Whose the parts are, and how deep a platform's name may stand.

    A student may give a folder of his own the name of another student.
    """
    paths = [parts_of(path) for path in split]
    notebooks = [i for i, path in enumerate(split) if path[-1].lower().endswith(".ipynb")] or range(len(split))
    owners = owners_of({part for path in paths for part in path}, texts)
    if all(any(part in owners for part in paths[i]) for i in notebooks):
        return DEEPEST, owners
    depth = len(os.path.commonprefix([split[i][:-1] for i in notebooks])) if notebooks else 0  # noqa: RUF071
    return depth, owners_of({part for path in paths for part in path[: depth + 1]}, texts)


def _of_platform(path, owners: Owners, depth, stems):
    """Of a name that a platform gave; None for others."""
    for i, part in enumerate(parts_of(path)[: depth + 1]):
        if part in owners:
            first, *others = owners[part]
            rest = [*filter(None, [first.rest]), *path[i + 1 :]]
            folders = (*path[:i], *rest[:-1])
            chapter, left = _chapter_and_rest(rest[-1] if rest else "", folders, stems)
            told = first.late, folders, part.name, first.when, first.group, tuple(others)
            return Place(first.student, first.account, chapter, _attempt(left)[1], *told)
    return None


def _plain(parts, stems, people, known):
    """Of a folder a student, a folder a chapter, or files that bear the students' names.

    Where the first folders are of `people`, so is one that bears a chapter's name. A number at the end of a file's name
    is an attempt's if what stands before it is a student known without it.
    """
    chapter, left = _chapter_and_rest(parts[-1], parts[:-1], stems)
    folders = tuple(
        part for i, part in enumerate(parts[:-1]) if (people and i == 0) or _chapter_in(part, stems) is None
    )
    if folders and folders[0] != "exercises":
        student = folders[0].removesuffix(".zip")
        return Place(student, "", chapter, _attempt(left)[1], False, folders[1:], folders[0])
    if chapter and not _chapter_in(parts[-1], stems):
        return Place(left, "", chapter, 0, False, folders, parts[-1])  # 03-weighted-sums/anna.ipynb
    name, attempt = _attempt(left, known) if chapter else (left, 0)
    return Place(_student(name), "", chapter, attempt, False, folders, parts[-1])


def _student(name):
    return name.strip("-_ .,") or NO_NAME


def _chapter_and_rest(file, folders, stems):
    """The chapter a path tells, and what is left of the file's name without it and without its ending."""
    name = os.path.splitext(file)[0]
    if stem := _chapter_in(name, stems):
        at = name.lower().index(stem)
        return stem, name[:at] + name[at + len(stem) :]
    return next(filter(None, (_chapter_in(folder, stems) for folder in reversed(folders))), ""), name


def _chapter_in(name, stems):
    return next((stem for stem in stems if stem in name.lower()), None)


def _attempt(rest, known=None):
    """What stands before the number of an attempt, and the number; where names are `known`, of one of these."""
    if match := ATTEMPT.search(rest):
        return rest[: match.start()], int(next(filter(None, match.groups())))
    match = NUMBER.search(rest)
    if match and (known is None or _student(rest[: match.start()]) in known or not rest[: match.start()]):
        return rest[: match.start()], int(match[1])
    return rest, 0


def _wrapping(split, stems):
    """How many outer folders hold the whole class and say nothing of a student."""
    outer = 0
    while split and len({parts[outer] for parts in split if len(parts) > outer + 1}) == 1:
        if any(len(parts) <= outer + 1 for parts in split):
            break
        inside = [parts[outer + 1] for parts in split]
        if assignment({split[0][outer]}, set(inside), sure=True):
            outer += 1
            break
        folders = all(len(parts) > outer + 2 for parts in split)
        told = any(_chapter_in(name, stems) for name in [*inside, split[0][outer]])
        if told or "exercises" in inside or (not folders and len(split) == 1) or (folders and len(set(inside)) == 1):
            break
        outer += 1
    return outer


def _without_assignment(found, outer):
    """GitHub Classroom names a repository `assignment-student`."""
    folders = {place.student for place in found if not place.account and place.called == place.student}
    copies = {place.student for place in found if not place.account and "exercises" in place.folders}
    prefix = assignment(outer, folders, sure=True) or assignment((), copies)
    mine = {name for name in folders | copies if name.startswith(prefix) and name != prefix}
    return [replace(p, student=p.student[len(prefix) :]) if prefix and p.student in mine else p for p in found]
