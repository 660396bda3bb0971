"""CSV that a spreadsheet opens without running what students wrote, and CSV that comes back from one."""

import csv
import io
import os
import re
from collections.abc import Iterable
from pathlib import Path

# What makes a spreadsheet take a cell for a formula, with the full-width signs of East Asian keyboards.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# A program that is set to semicolons splits at them, and at line ends inside quotes, whatever the commas say.
BREAK, SIGN = r"([;\t\r\n])", r"(?=[' \u00a0\u200b\ufeff]*[=+\-@＝＋－＠])"
INNER, INNER_SAFE = re.compile(BREAK + SIGN), re.compile(f"{BREAK}'{SIGN}")
MARK = "\ufeff"  # without it Excel reads UTF-8 as Windows-1252


def safe(value: object) -> object:
    """A cell's value; text that would be a formula gets an apostrophe before it. Numbers stay numbers."""
    if not isinstance(value, str):
        return value
    text = INNER.sub(r"\1'", value.replace("\0", ""))
    return f"'{text}" if text.lstrip(" \u00a0\u200b\ufeff").startswith(FORMULA) or text.startswith("'") else text


def plain(text: str) -> str:
    """A cell's text as it was before `safe`."""
    return INNER_SAFE.sub(r"\1", text[1:] if text.startswith("'") else text)


def write_csv(path: Path, rows: Iterable[Iterable[object]], mark: bool = True) -> None:
    """Write rows, every text safe; `mark` for people's spreadsheets, without it for platforms that would trip on it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    written = io.StringIO()
    csv.writer(written, lineterminator="\r\n").writerows([[safe(value) for value in row] for row in rows])
    new = path.with_name(f".{path.name}.new")  # where the disk is full, the file of before stays: it may hold marks
    new.write_text((MARK if mark else "") + written.getvalue(), "utf-8", newline="")
    os.replace(new, path)


def read_csv(path: Path) -> list[dict[str, str]]:
    """Rows by column, as saved by any spreadsheet: with commas, semicolons or tabs; in UTF-8, UTF-16 or Windows-1252.

    Raises
    ------
    ValueError
        If it is not a table.
    """
    content = path.read_bytes()
    encodings = ["utf-16"] if content[:2] in (b"\xff\xfe", b"\xfe\xff") else ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            text = content.decode(encoding)
            break
        except UnicodeDecodeError:
            continue
    else:
        raise ValueError(f"{path.name} is not a text file")
    head = text.split("\n", 1)[0]
    try:
        rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=head.count))
        return [{str(key): plain(value or "") for key, value in row.items() if isinstance(value, str)} for row in rows]
    except csv.Error as error:
        raise ValueError(f"{path.name} is not a table: {error}") from None
