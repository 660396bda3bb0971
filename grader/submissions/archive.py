"""A zip, unpacked without trust: whatever is wrong with an entry costs only its author."""

import hashlib
import io
import os
import re
import stat
import time
import unicodedata
import zipfile
import zlib
from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from grader.submissions.notebook import LARGEST
from grader.submissions.platforms import tells_of_others
from grader.submissions.progress_name import is_progress

LARGEST_INNER = 20 << 20  # bytes of a zip that lies in a zip
MOST_ENTRIES = 2000  # of one author
MOST_BYTES = 50 << 20  # of one author, unpacked
LARGEST_LIST = 64 << 20, 4 << 20  # bytes of the list of entries: of a class's archive, of one author's
HIGHEST_RATIO = 100  # of unpacked to packed size, above 1 MB; notebooks reach about 20
DEEPEST, LONGEST_NAME = 12, 255
SKIPPED = {"__MACOSX", ".ipynb_checkpoints", ".git", ".venv", "node_modules", "__pycache__"}


class Found(NamedTuple):
    """A file that was handed in.

    Attributes
    ----------
    name : str
        Where it lay, parts joined by "/"; inside an archive the archive is one of them.
    path : pathlib.Path or None
        Where it can be read now; None if it cannot.
    problem : str
        Why it cannot; else empty.
    notes : tuple of str
    stray : bool
        Whether its name is not a notebook's: a list of the class, a README.
    away : bool
        Whether it is this machine that cannot read it now.
    date : str
        Its date in the archive of a class, as written there, without a time zone. What lies in a student's own archive
        has that archive's date: those inside are his to choose.
    """

    name: str
    path: Path | None
    problem: str = ""
    notes: tuple[str, ...] = ()
    stray: bool = False
    away: bool = False
    date: str = ""


def not_a_notebook(name: str, path: Path | None = None) -> Found:
    """A file of another kind; its path, where it may tell of others."""
    return Found(name, path, "it is not a notebook (.ipynb)", stray=True)


@dataclass
class Used:
    """What has been read of one author's archives, of those inside them too."""

    files: int = 0
    size: int = 0


def unpack(
    archive: Path,
    into: Path,
    one_author: bool = False,
    inside: str = "",
    used: Used | None = None,
    date: str = "",
) -> list[Found]:
    """Unpack the notebooks of a zip, and of the zips in it one level down.

    Parameters
    ----------
    archive : pathlib.Path
    into : pathlib.Path
        A folder; files are given names of our own in it, so that no entry's name reaches the disk.
    one_author : bool
        Whether all of it was made by one student. Else, each first folder below those common to all is an author.
    inside : str
        What to put before the names.
    used : Used, optional
        What this author has used up already.
    date : str
        Of the archive itself, where it lies in the archive of a class.

    Returns
    -------
    list of Found
        Everything but folders and what no student writes, such as `__MACOSX`.
    """
    try:
        with _Bounded(archive, LARGEST_LIST[one_author]) as content, zipfile.ZipFile(content) as file:
            content.most = None
            return _Unpacking(file, into, one_author, inside, used, date).run()
    except _TooLong:
        return [Found(inside.rstrip("/") or archive.name, None, "it is a zip of far too many entries")]
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError, OverflowError, EOFError):
        return [Found(inside.rstrip("/") or archive.name, None, "it is not a zip, or it is damaged")]


class _TooLong(Exception):  # noqa: N818
    """The list of a zip's entries is longer than anybody needs."""


class _Bounded(io.FileIO):
    """A zip while zipfile opens it: it reads the whole list of entries at once, as long as the file says it is."""

    def __init__(self, path, most):
        super().__init__(path)
        self.most = most

    def read(self, size=-1):
        if self.most is not None and size > self.most:
            raise _TooLong
        return super().read(size)


class _Unpacking:
    """One zip; knows how much each author has used."""

    def __init__(self, file, into, one_author, inside, used, date):
        self.file, self.into, self.inside, self.date = file, into, inside, date
        self.used = defaultdict(Used, {"": used or Used()})
        self.entries = [(entry, *_clean(_decoded(entry))) for entry in file.infolist() if entry.filename[-1:] != "/"]
        self.entries = [item for item in self.entries if not _is_skipped(item[1])]
        self.common = 0 if one_author else _common(name for _, name, problem in self.entries if not problem)
        self.one_author = one_author
        into.mkdir(parents=True, exist_ok=True)

    def run(self):
        found = {}
        for number, (entry, name, problem) in enumerate(self.entries):
            item = self._entry(number, entry, name, problem)
            if name not in found:
                found[name] = item
            elif item:  # of too many nothing is said, and what was said of the first stays
                note = "the archive holds this file more than once; the last one counts"
                found[name] = [part._replace(notes=(*part.notes, note)) for part in item]
        return [part for item in found.values() for part in item]

    def _entry(self, number, entry, name, problem):
        label = self.inside + name
        author = "" if self.one_author else "/".join(name.split("/")[: self.common + 1])
        used = self.used[author]
        if used.files >= MOST_ENTRIES or used.size >= MOST_BYTES:
            first, used.files = used.files <= MOST_ENTRIES, MOST_ENTRIES + 1
            problem = f"more than {MOST_ENTRIES} files or {MOST_BYTES >> 20} MB were handed in; the rest is not read"
            return [Found(label, None, problem)] if first else []
        used.files += 1
        inner = name.lower().endswith(".zip")
        problem = problem or _refusal(entry, inner, nested=bool(self.inside) and self.one_author)
        if problem:
            return [Found(label, None, problem)]
        telling = is_progress(name) or (not self.one_author and tells_of_others(name))
        stray = not (inner or name.lower().endswith(".ipynb"))
        if stray and not telling:
            return [not_a_notebook(label)]
        content, problem = self._content(entry, LARGEST if not (inner or telling) else LARGEST_INNER, used)
        if problem:
            return [not_a_notebook(label) if stray else Found(label, None, problem)]
        path = self.into / f"{number}{PurePosixPath(name).suffix.lower()}"
        path.write_bytes(content)
        date = self.date if self.one_author else _date(entry)
        _put_date(path, entry)
        if stray:
            return [not_a_notebook(label, path)]
        if inner:
            return unpack(path, self.into / f"{number}", True, f"{label}/", used, date)
        return [Found(label, path, date=date)]

    def _content(self, entry, most, used):
        """Reads no more than is allowed, whatever the entry says of its size; what is refused counts as read."""
        parts, size = [], 0
        try:
            with self.file.open(entry) as stream:
                while part := stream.read(1 << 16):
                    size += len(part)
                    used.size += len(part)
                    parts.append(part)
                    if size > most:
                        return b"", f"it unpacks to more than {most >> 20} MB"
                    if size > 1 << 20 and size > HIGHEST_RATIO * max(entry.compress_size, 1):
                        return b"", f"it unpacks to more than {HIGHEST_RATIO} times its size"
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, OSError, RuntimeError, ValueError, EOFError):
            return b"", "it is damaged in the archive"
        return b"".join(parts), ""


def _refusal(entry, inner, nested):
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind == stat.S_IFLNK:
        return "it is a symbolic link, not a file"
    if kind not in (0, stat.S_IFREG):
        return "it is not a regular file"
    if entry.flag_bits & 1:
        return "it is encrypted: hand it in without a password"
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return "it is packed in a way that is not read: use an ordinary zip"
    if inner and nested:
        return "it is a zip in a zip in a zip: hand in the notebook itself"
    return ""


def _decoded(entry):
    """The name; many programs write UTF-8 without saying so, which zipfile reads as the code page 437."""
    name = entry.filename
    if not entry.flag_bits & 0x800:
        try:
            name = name.encode("cp437").decode("utf-8")
        except UnicodeError:
            name = entry.filename
    return name


def _clean(name):
    """A name whose parts can be shown and split, and what is wrong with the one that came."""
    plain = unicodedata.normalize("NFC", name.replace("\\", "/"))
    plain = "".join(letter if letter.isprintable() else "�" for letter in plain)
    parts = [part.strip() for part in plain.split("/")]
    kept = [_shortened(part) for part in parts if part not in ("", ".", "..") and not re.fullmatch(r"[A-Za-z]:", part)]
    outside = plain.startswith("/") or ".." in parts or re.match(r"[A-Za-z]:", plain)
    if outside:
        return "/".join(kept) or "?", "its path leads out of the archive"
    if len(kept) > DEEPEST or not kept:
        return "/".join(kept[:DEEPEST]) or "?", f"its path is empty or more than {DEEPEST} folders deep"
    return "/".join(kept), ""


def _shortened(part):
    """A name that any disk takes; its ending, and with it what it is, stays."""
    if len(part) <= LONGEST_NAME:
        return part
    return f"{part[:160]}…{hashlib.sha256(part.encode('utf-8', 'replace')).hexdigest()[:8]}…{part[-60:]}"


def _is_skipped(name):
    parts = PurePosixPath(name).parts
    return bool(SKIPPED & set(parts)) or parts[-1].startswith(".")


def _common(names):
    """How many leading folders all the names share."""
    folders = [name.split("/")[:-1] for name in names]
    if not folders:
        return 0
    shared = 0
    for parts in zip(*folders):
        if len(set(parts)) > 1:
            break
        shared += 1
    return shared


def _date(entry):
    try:
        return datetime(*entry.date_time).isoformat()
    except (ValueError, OverflowError):
        return ""


def _put_date(path, entry):
    """The file's own date: where a student handed in twice, the later one counts."""
    try:
        when = time.mktime((*entry.date_time, 0, 0, -1))
    except (ValueError, OverflowError):
        when = 0
    os.utime(path, (when, when))
