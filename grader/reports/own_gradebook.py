"""The teacher's own export of Moodle's or Canvas's gradebook, with one column filled and every other letter as it was.

The columns are found by what stands in them, as their names are in the platform's language. Moodle's grading worksheet
begins with a participant's number ("Participant 11", "Teilnehmer/in11"; mod/assign/gradingtable.php), and the grade
stands before a column of one number, its maximum. Canvas's export has the student's id second, and a row of what can be
had before the students (lib/gradebook_exporter.rb).
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from grader.results.record import Result
from grader.results.totals import is_final, total

NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
PARTICIPANT = re.compile(r"\D*?(\d+)")


class Cell(NamedTuple):
    """A cell's text, and where it stands in the file."""

    text: str
    start: int
    end: int


@dataclass
class Filled:
    """What came of it.

    Attributes
    ----------
    text : str
        The file, filled in.
    column : str
        The name of the column that was filled.
    count : int
        Students whose mark stands in it.
    warnings : list of str
        What a teacher should look at before the upload, a sentence each.
    """

    text: str
    column: str
    count: int = 0
    warnings: list[str] = field(default_factory=list)


class Layout(NamedTuple):
    """Where things stand in an export.

    Attributes
    ----------
    number : callable
        A row's student, as the platform counts; empty where it is no student's.
    name, place : int
        The columns of the name and of the mark.
    most : float
        What the assignment gives; 0 where nothing tells.
    comma : bool
        Whether numbers have a decimal comma.
    """

    number: Callable[[list[Cell]], str]
    name: int
    place: int
    most: float
    comma: bool = False


def filled(text: str, results: Sequence[Result], of: float, column: str = "", scale: bool = False) -> Filled:
    """Fill a chapter's marks into an export.

    Parameters
    ----------
    text : str
    results : list of Result
        Of one chapter.
    of : float
        What can be had in it.
    column : str
        The name of the column to fill, or a part of it; without one it is found.
    scale : bool
        Whether marks are brought to the assignment's maximum; else they are written as they are.

    Raises
    ------
    ValueError
        If it is no such export, or no one column is meant.
    """
    rows = cells_of(text)
    if len(rows) < 2:
        raise ValueError("it has no row of a student")
    layout = _of_moodle(rows, column) or _of_canvas(rows, column)
    done = Filled(text, rows[0][layout.place].text)
    if layout.most and layout.most != of:
        what = "the marks were brought to it" if scale else "nothing was scaled; --scale does"
        done.warnings.append(f"the assignment's maximum is {layout.most:g}, the chapter's {of:g}: {what}")
    factor = layout.most / of if scale and layout.most else 1
    known = {result.account: result for result in results if result.account}
    names = {result.student.casefold(): result for result in results if not result.account}
    pieces, at, seen = [], 0, set[str]()
    for row in rows[1:]:
        name, number = row[layout.name].text if len(row) > layout.place else "", layout.number(row)
        result = (known.get(number) or names.get(name.casefold())) if number and name else None
        if result is None:
            continue
        seen.add(result.student)
        cell = row[layout.place]
        mark = f"{round(total(result).points * factor, 2):g}".replace(".", "," if layout.comma else ".")
        left, told = _looked_at(result, name, cell.text, mark, layout.most)
        done.warnings += told
        if not left:
            pieces += [text[at : cell.start], f'"{mark}"' if "," in mark else mark]
            at = cell.end
            done.count += 1
    done.text = "".join([*pieces, text[at:]])
    done.warnings += [f"{result.student} is not in the export" for result in results if result.student not in seen]
    return done


def _looked_at(result, name, before, mark, most):
    """Whether a cell is left as it was, and what to say of it."""
    if result.status == "ungraded":
        return True, [f"{result.student} could not be graded yet: the cell is left as it was"]
    if not is_final(result):
        return True, [f"{result.student} has a question that was added later: decide first; the cell is left as it was"]
    if result.account and not _alike(result.student, name):
        other = f"{result.student} has the number of {name} in the export; is it a group? The cell is left as it was"
        return True, [other]
    told = []
    if before.strip() and _number(before) != _number(mark):
        told.append(f"{result.student} has {before} in the export, which becomes {mark}")
    if most and _number(mark) > most:
        told.append(f"{result.student} has {mark} of {most:g}, which Moodle leaves out without a word")
    return False, told


def cells_of(text: str) -> list[list[Cell]]:
    """The rows of a CSV file, each cell with its place; separated as its first line is."""
    head = text.split("\n", 1)[0]
    mark = max(",;\t", key=head.count)
    cell = re.compile(rf'("(?:[^"]|"")*"|[^{mark}\r\n]*)({mark}|\r?\n|\r|$)')
    rows, row, at = [], list[Cell](), int(text.startswith("\ufeff"))
    while at < len(text):
        found = cell.match(text, at)
        if found is None:
            raise ValueError(f"it is not a table: see what stands at its letter {at}")
        inside = found[1]
        row.append(Cell(inside[1:-1].replace('""', '"') if inside[:1] == '"' else inside, *found.span(1)))
        at = found.end()
        if found[2] != mark:
            rows.append(row)
            row = []
    return rows + [row] * bool(row)


def participants(export: Path) -> list[tuple[str, list[str]]]:
    """Of Moodle's worksheet, each participant's number and what stands right of the assignment's maximum.

    Raises
    ------
    ValueError
        If it is no such sheet.
    """
    rows = cells_of(read_text(export)[0])
    layout = _of_moodle(rows, "") if len(rows) > 1 else None
    if layout is None:
        raise ValueError(f"{export.name} is not Moodle's grading worksheet")
    return [(layout.number(row), [cell.text for cell in row[layout.place + 2 :]]) for row in rows[1:]]


def _of_moodle(rows, column):
    body = rows[1:]
    if not all(row and PARTICIPANT.fullmatch(row[0].text) for row in body):
        return None
    places = [i for i in range(3, min(map(len, rows))) if _is_maximum([row[i].text for row in body])]
    if not column and len(places) != 1:
        raise ValueError(f"no one column is the grade's: name it with --column, one of {_names(rows[0])}")
    place = _named(rows[0], column) if column else places[0] - 1
    most = body[0][place + 1].text if place + 1 in places else ""
    return Layout(lambda row: PARTICIPANT.sub(r"\1", row[0].text), 1, place, _number(most), "," in most)


def _of_canvas(rows, column):
    def number(row):
        return row[1].text.strip() if len(row) > 1 and row[1].text.strip().isdigit() else ""

    if len(rows[0]) < 4 or not any(map(number, rows[1:])):
        raise ValueError("it is neither Moodle's grading worksheet nor Canvas's export of the gradebook")
    if not column:
        raise ValueError(f"name the assignment's column with --column, one of {_names(rows[0][5:])}")
    place = _named(rows[0], column)
    possible = [_number(row[place].text) for row in rows[1:] if not number(row) and len(row) > place]
    return Layout(number, 0, place, next(filter(None, reversed(possible)), 0))


def _named(head, column):
    exact = [i for i, cell in enumerate(head) if cell.text.strip() == column.strip()]
    found = exact or [i for i, cell in enumerate(head) if column.strip().casefold() in cell.text.casefold()]
    if len(found) != 1:
        raise ValueError(f"{len(found)} columns are called {column!r}: it is one of {_names(head)}")
    return found[0]


def _names(head):
    return ", ".join(cell.text for cell in head)


def _is_maximum(texts):
    return len(set(texts)) == 1 and NUMBER.fullmatch(texts[0].strip()) is not None and _number(texts[0]) > 0


def _number(text):
    text = text.strip().replace(",", ".")
    return float(text) if NUMBER.fullmatch(text) else 0


def _alike(one, other):
    """Whether two names share a word; Canvas writes them together and without capitals."""
    words = [word for word in re.split(r"[\W\d_]+", other.casefold()) if len(word) > 1]
    return not words or any(word in one.casefold() for word in words) or not re.search(r"[^\W\d_]", one)


def read_text(path: Path) -> tuple[str, str]:
    """A file's text and its encoding, as spreadsheets and platforms write them.

    Raises
    ------
    ValueError
        If it cannot be read.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ValueError(f"{path}: {error.strerror}") from None
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16"), "utf-16"
    for encoding in ("utf-8", "cp1252"):
        try:
            return content.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    raise ValueError(f"{path} is not a text file")
