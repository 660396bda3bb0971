"""How far a run is: tqdm's bar on a terminal, now and then a line of it elsewhere."""

import sys
from typing import Any, TextIO

from tqdm import tqdm

EVERY = 30.0  # seconds between two lines, where there is no terminal
FORMAT = "{bar:28} {n_fmt} of {total_fmt}, {rate_fmt}, {remaining} left"


class Progress:
    """Hears of each result.

    The rate is counted from the first result on: before it, every process proves that it marks rightly.
    """

    def __init__(self, stream: TextIO = sys.stderr):
        terminal = stream.isatty()
        self.about = {"unit": " submissions", "smoothing": 0, "bar_format": FORMAT, "miniters": 1}
        self.about |= {"file": stream} if terminal else {"file": _Lines(stream), "mininterval": EVERY, "ascii": " #"}
        self.bar: tqdm | None = None

    def __call__(self, done: int, count: int, result: Any) -> None:
        if self.bar is None:
            self.bar = tqdm(total=count, initial=done, **self.about)
        self.bar.update(done - self.bar.n)

    def end(self) -> None:
        if self.bar is not None:
            self.bar.close()


class _Lines:
    """A file that gets each state of the bar as a line: nobody can write over what stands there."""

    def __init__(self, stream: TextIO):
        self.stream = stream

    def write(self, text: str) -> None:
        if line := text.strip():
            self.stream.write(f"{line}\n")

    def flush(self) -> None:
        self.stream.flush()
