"""Whose file it is and of which chapter: what the names that Moodle, Canvas, GitHub Classroom and people give tell."""

import os.path
import re
from dataclasses import dataclass, replace

MOODLE = re.compile(r"(?P<student>.+?)_(?P<account>\d+)_assignsubmission_(?:file|onlinetext)(?:_(?P<rest>.*))?")
MOODLES_FOLDER = re.compile(r"(?P<student>.+)_(?P<account>\d+)_assignsubmission_(?:file|onlinetext)_?(?P<rest>)")
CANVAS = re.compile(r"(?P<student>[^_]+)_(?P<late>LATE_)?(?P<account>\d+)_\d+_(?P<rest>.+)")
ATTEMPT = re.compile(r"[-_ ]*(?:\((\d{1,3})\)|(?:v|copy|attempt)?[-_ ]?(\d{1,3}))$", re.IGNORECASE)
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
        The number that Moodle or Canvas gives the student; else empty.
    chapter : str
        Such as "03-weighted-sums"; empty where the name does not tell.
    attempt : int
        0 for the first.
    late : bool
        Canvas says so in the name.
    folders : tuple of str
        Those below the student's own.
    """

    student: str
    account: str = ""
    chapter: str = ""
    attempt: int = 0
    late: bool = False
    folders: tuple[str, ...] = ()

    @property
    def is_exercise(self) -> bool:
        """False for the chapters and solutions of a copy of the whole course."""
        return "exercises" in self.folders or not NOT_EXERCISES & set(self.folders)


def places(names: list[str], stems: list[str]) -> list[Place]:
    """Read each name, all of a class together.

    Parameters
    ----------
    names : list of str
        Paths below the folder that holds the class, parts joined by "/".
    stems : list of str
        The chapters there are.
    """
    split = [tuple(name.split("/")) for name in names]
    deepest = _deepest(split)
    outer = _wrapping([parts for parts in split if not _platform(parts, deepest)], stems)
    own = [parts[outer:] for parts in split]
    firsts = {parts[0] for parts, whole in zip(own, split) if len(parts) > 1 and not _platform(whole, deepest)}
    others = sum(_chapter_in(name, stems) is None for name in firsts)
    owners = 2 * others > len(firsts)  # folders of students, one of whom may have a name like a chapter's
    found = [_platform(whole, deepest, stems) or _plain(parts, stems, owners) for whole, parts in zip(split, own)]
    return _without_assignment(found)


def _deepest(split):
    """How deep a platform's name may stand: a student may give a folder of his own the name of another student."""
    notebooks = [parts for parts in split if parts[-1].lower().endswith(".ipynb")] or split
    if all(_platform(parts, DEEPEST) for parts in notebooks):
        return DEEPEST
    return len(os.path.commonprefix([parts[:-1] for parts in notebooks])) if notebooks else 0  # noqa: RUF071


def _platform(parts, deepest, stems=()):
    """Of Moodle's and Canvas's names; None for others. What a student's own zip holds bears no platform's name."""
    archive = next((i for i, part in enumerate(parts) if part.lower().endswith(".zip")), len(parts))
    for i, part in enumerate(parts[: min(deepest, archive) + 1]):
        # The name of a folder ends with what Moodle adds; a student may have given himself a name that looks like it.
        match = (i + 1 < len(parts) and MOODLES_FOLDER.fullmatch(part)) or MOODLE.fullmatch(part)
        match = match or CANVAS.fullmatch(part)
        if match:
            found = match.groupdict()
            rest = [*filter(None, [found["rest"]]), *parts[i + 1 :]]
            folders = (*parts[:i], *rest[:-1])
            chapter, left = _chapter_and_rest(rest[-1] if rest else "", folders, stems)
            return Place(
                found["student"].strip(), found["account"], chapter, _attempt(left)[1], bool(found.get("late")), folders
            )
    return None


def _plain(parts, stems, owners):
    """Of a folder a student, a folder a chapter, or files that bear the students' names.

    Where the first folders are their `owners`, so is one that bears a chapter's name.
    """
    chapter, left = _chapter_and_rest(parts[-1], parts[:-1], stems)
    folders = tuple(
        part for i, part in enumerate(parts[:-1]) if (owners and i == 0) or _chapter_in(part, stems) is None
    )
    if folders and folders[0] != "exercises":
        return Place(folders[0].removesuffix(".zip"), "", chapter, _attempt(left)[1], False, folders[1:])
    if chapter and not _chapter_in(parts[-1], stems):
        return Place(left, "", chapter, 0, False, folders)  # 03-weighted-sums/anna.ipynb
    name, attempt = _attempt(left) if chapter else (left, 0)
    return Place(name.strip("-_ .,") or NO_NAME, "", chapter, attempt, False, folders)


def _chapter_and_rest(file, folders, stems):
    """The chapter a path tells, and what is left of the file's name without it and without its ending."""
    name = os.path.splitext(file)[0]
    if stem := _chapter_in(name, stems):
        at = name.lower().index(stem)
        return stem, name[:at] + name[at + len(stem) :]
    return next(filter(None, (_chapter_in(folder, stems) for folder in reversed(folders))), ""), name


def _chapter_in(name, stems):
    return next((stem for stem in stems if stem in name.lower()), None)


def _attempt(rest):
    """What stands before the number of an attempt, and the number: "-2" of Canvas, " (1)" of a browser, "-Copy1"."""
    match = ATTEMPT.search(rest)
    return (rest[: match.start()], int(match[1] or match[2])) if match else (rest, 0)


def _wrapping(split, stems):
    """How many outer folders hold the whole class and say nothing of a student."""
    outer = 0
    while split and len({parts[outer] for parts in split if len(parts) > outer + 1}) == 1:
        if any(len(parts) <= outer + 1 for parts in split):
            break
        inside = [parts[outer + 1] for parts in split]
        folders = all(len(parts) > outer + 2 for parts in split)
        told = any(_chapter_in(name, stems) for name in [*inside, split[0][outer]])
        if told or "exercises" in inside or (not folders and len(split) == 1) or (folders and len(set(inside)) == 1):
            break
        outer += 1
    return outer


def _without_assignment(found):
    """GitHub Classroom names a repository `assignment-student`: what all of them begin with is the assignment."""
    repositories = {place.student for place in found if not place.account and "exercises" in place.folders}
    prefix = os.path.commonprefix(sorted(repositories))  # noqa: RUF071 - of names, not of paths
    prefix = prefix[: prefix.rfind("-") + 1]
    if len(repositories) < 2 or not prefix:
        return found
    return [replace(p, student=p.student[len(prefix) :]) if p.student in repositories else p for p in found]
