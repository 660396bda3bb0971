"""results.jsonl: one line a submission, written as it comes; what stands there needs no grading again."""

import contextlib
import fcntl
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from grader.results.record import Result, from_json, to_json

NAME = "results.jsonl"


class InUse(RuntimeError):  # noqa: N818
    """Another run is writing here."""


def read_results(folder: Path, on_damage: Callable[[str], None] = lambda said: None) -> dict[tuple[str, str], Result]:
    """The last line of each student and chapter; a line that was cut short by a crash is not one.

    Parameters
    ----------
    folder : pathlib.Path
    on_damage : callable
        Hears of each line that is whole and no result, which is left out: nothing may be lost in silence.
    """
    found = {}
    with contextlib.suppress(FileNotFoundError):
        lines = (folder / NAME).read_bytes().split(b"\n")  # a student's text may hold other line ends
        for number, line in enumerate(lines, 1):
            try:
                result = from_json(line)
                found[result.key] = result
            except json.JSONDecodeError:
                continue
            except (ValueError, RecursionError) as error:
                on_damage(f"{folder / NAME}, line {number} is left out: {error}")
    return found


def superseded(folder: Path) -> dict[tuple[str, str], set[str]]:
    """By student and chapter, hashes of the files that were graded and then replaced by a later one."""
    found: dict[tuple[str, str], list[str]] = {}
    with contextlib.suppress(FileNotFoundError):
        for line in (folder / NAME).read_bytes().split(b"\n"):
            with contextlib.suppress(ValueError, RecursionError):
                result = from_json(line)
                if result.sha256:
                    found.setdefault(result.key, []).append(result.sha256)
    return {key: set(hashes) - {hashes[-1]} for key, hashes in found.items()}


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
