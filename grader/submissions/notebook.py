"""A student's notebook, read tolerantly: as plain cells, never run, never validated away."""

import errno
import json
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

NO_FILE = (errno.ELOOP, errno.ENXIO, errno.ENODEV, errno.ENAMETOOLONG, errno.ENOTDIR)  # whatever the machine does
LARGEST = 5 << 20  # bytes; a notebook with its figures is far smaller
MOST_CELLS = 2000
LONGEST_CELL, LONGEST_CODE = 20_000, 200_000  # characters; figures are not among them


class Problem(ValueError):  # noqa: N818 - a sentence for a student, not a fault of the grader
    """Why a submission cannot be read: one sentence for its author."""


class Away(Problem):
    """This machine cannot read it now, which is no fault of its author's."""


@dataclass(frozen=True)
class Cell:
    """What grading needs of a cell.

    Attributes
    ----------
    id : str
        As the file says; empty where it says nothing.
    code : bool
        Whether it is a code cell; the others are text.
    source : str
        With newlines as Python wants them.
    role, question, course : str
        Of its `nn_exercise` metadata; empty where that is lost. The setup cell has the version of the course.
    handed_out : tuple of str
        The ids of the questions that the exercise had when it was handed out, which the setup cell has too.
    """

    id: str
    code: bool
    source: str
    role: str = ""
    question: str = ""
    course: str = ""
    handed_out: tuple[str, ...] = ()


class Notebook(NamedTuple):
    """A notebook's cells, and what had to be put up with to read them, a sentence each."""

    cells: list[Cell]
    notes: list[str]

    @property
    def course(self) -> str:
        """The version of the course that its exercise is of; empty where that is lost."""
        return next((cell.course for cell in self.cells if cell.course), "")


def read_notebook(path: Path) -> Notebook:
    """Read whatever a student has handed in.

    Parameters
    ----------
    path : pathlib.Path

    Raises
    ------
    Problem
        If there are no cells to be had from it. Nothing else is raised, whatever the file holds.
    """
    text, notes = _decoded(_bytes_of(path))
    content = _parsed(text)
    cells, more = _cells_of(content)
    kept = [cell for cell in map(_cell, cells) if cell]
    if not kept:
        raise Problem("the notebook has no cells")
    if sum(len(cell.source) for cell in kept if cell.code) > LONGEST_CODE:
        raise Problem(f"its cells hold more than {LONGEST_CODE} characters of code")
    if len(kept) < len(cells):
        more.append(f"{len(cells) - len(kept)} of its cells cannot be read and were left out")
    return Notebook(kept, notes + more)


def content_of(path: Path) -> bytes:
    """A file's bytes as far as they are read, which is one byte more than a notebook may have.

    Raises
    ------
    Problem
        If it is no regular file.
    Away
        If it cannot be opened or read: it was moved, the disk is away.
    """
    try:
        # Not following links, and not waiting on a pipe: the file may be anything.
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError as error:
        if error.errno in NO_FILE:
            raise Problem("it is not a file that can be opened") from None
        raise Away(f"it cannot be opened here and now: {error.strerror}") from None
    except ValueError:
        raise Problem("it is not a file that can be opened") from None
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise Problem("it is not a regular file")
        with os.fdopen(handle, "rb", closefd=False) as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        raise Away(f"it cannot be read here and now: {error.strerror}") from None
    finally:
        os.close(handle)


def _bytes_of(path):
    content = content_of(path)
    if len(content) > LARGEST:
        raise Problem(f"the file is larger than {LARGEST >> 20} MB: clear the outputs and hand it in again")
    if not content.strip(b" \t\r\n\0"):
        raise Problem("the file is empty")
    return content


def _decoded(content):
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if content.startswith(mark):
            try:
                return content.decode(encoding), [f"the file is {encoding.upper().removesuffix('-SIG')} with a mark"]
            except UnicodeDecodeError:
                raise Problem("the file is damaged: its text cannot be decoded") from None
    if b"\0" in content:
        raise Problem("it is a binary file, not a notebook")
    try:
        return content.decode("utf-8"), []
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace"), ["the file is not UTF-8; it was read as Windows-1252"]


def _parsed(text):
    try:
        return json.loads(text, parse_int=_whole_number)
    except RecursionError:
        raise Problem("it is nested too deep to be a notebook") from None
    except json.JSONDecodeError as error:
        raise Problem(f"it is not a notebook: not valid JSON in line {error.lineno} ({error.msg})") from None


def _whole_number(digits):
    """Python refuses to convert very long numbers; no notebook needs them."""
    return int(digits) if len(digits) < 20 else 0


def _cells_of(content):
    """The raw cells, of nbformat 4 and of nbformat 3 with its worksheets."""
    if not isinstance(content, dict):
        raise Problem(f"it is not a notebook but a JSON {_kind(content)}")
    cells, notes = content.get("cells"), []
    if cells is None and isinstance(content.get("worksheets"), list):
        sheets = [sheet.get("cells") for sheet in content["worksheets"] if isinstance(sheet, dict)]
        cells = [cell for sheet in sheets if isinstance(sheet, list) for cell in sheet]
        notes.append("the notebook has an old format (nbformat 3)")
    elif content.get("nbformat") != 4:
        notes.append("the notebook does not say that it is of nbformat 4")
    if not isinstance(cells, list):
        raise Problem("it is JSON but not a notebook: it has no list of cells")
    if len(cells) > MOST_CELLS:
        raise Problem(f"the notebook has {len(cells)} cells; {MOST_CELLS} are the most that are read")
    return cells, notes


def _cell(raw: Any) -> Cell | None:
    if not isinstance(raw, dict):
        return None
    source = raw.get("source", raw.get("input", ""))
    if isinstance(source, list):
        source = "".join(line for line in source if isinstance(line, str))
    if not isinstance(source, str) or len(source) > LONGEST_CELL:
        return None
    about = raw.get("metadata")
    about = about.get("nn_exercise") if isinstance(about, dict) else None
    about = about if isinstance(about, dict) else {}
    return Cell(
        id=_text(raw.get("id")),
        code=raw.get("cell_type") == "code",
        source=_plain(source),
        role=_text(about.get("role")),
        question=_text(about.get("id")),
        course=_text(about.get("course")),
        handed_out=_texts(about.get("questions")),
    )


def _text(value):
    return _plain(value) if isinstance(value, str) and len(value) <= 200 else ""


def _texts(values):
    return tuple(filter(None, map(_text, values))) if isinstance(values, list) else ()


def _plain(text):
    """Unix newlines, no NULs, nothing that UTF-8 cannot say."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    return text.encode("utf-8", "replace").decode("utf-8")


def _kind(value):
    return {list: "list", str: "text", bool: "truth value", type(None): "null"}.get(type(value), "number")
