"""results.jsonl: one line a submission, written as it comes; what stands there needs no grading again."""

import contextlib
import fcntl
import json
import os
from collections.abc import Iterator
from pathlib import Path

from grader.results.record import Result, from_json, to_json

NAME = "results.jsonl"


class InUse(RuntimeError):  # noqa: N818
    """Another run is writing here."""


def read_results(folder: Path) -> dict[tuple[str, str], Result]:
    """The last line of each student and chapter; a line that was cut short by a crash is not one.

    Raises
    ------
    ValueError
        If a line is whole but of another form: nothing of it may be lost in silence.
    """
    found = {}
    with contextlib.suppress(FileNotFoundError):
        lines = (folder / NAME).read_bytes().split(b"\n")  # a student's text may hold other line ends
        for number, line in enumerate(lines, 1):
            try:
                result = from_json(line)
            except json.JSONDecodeError:
                continue
            except ValueError as error:
                raise ValueError(
                    f"{folder / NAME}, line {number}: {error}. Name a new folder with --out and grade into that"
                ) from None
            found[result.key] = result
    return found


class ResultsFile:
    """Appends results; each is on the disk before the next is taken.

    Parameters
    ----------
    folder : pathlib.Path

    Raises
    ------
    InUse
        If another run has it open.
    """

    def __init__(self, folder: Path):
        folder.mkdir(parents=True, exist_ok=True)
        self.file = open(folder / NAME, "a+b")  # noqa: SIM115 - closed by `close`
        try:
            fcntl.flock(self.file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            self.file.close()
            raise InUse(f"another run is writing {folder / NAME}") from None
        self._end_the_last_line()

    def append(self, result: Result) -> None:
        self.file.write(to_json(result).encode() + b"\n")
        self.file.flush()
        os.fsync(self.file.fileno())

    def close(self) -> None:
        self.file.close()

    def _end_the_last_line(self):
        """A crash may have cut it short: the next result begins on a line of its own."""
        if self.file.tell() and not self._ends_with_newline():
            self.file.write(b"\n")

    def _ends_with_newline(self):
        self.file.seek(-1, os.SEEK_END)
        return self.file.read(1) == b"\n"


@contextlib.contextmanager
def results_file(folder: Path) -> Iterator[ResultsFile]:
    file = ResultsFile(folder)
    try:
        yield file
    finally:
        file.close()
