"""How far a run is: one line that is written over on a terminal, now and then a line elsewhere."""

import sys
import time
from typing import Any, TextIO

WIDTH, EVERY = 28, 30.0


class Progress:
    """Tells of each result: a bar, the rate of this run, and how long the rest will take at that rate."""

    def __init__(self, stream: TextIO = sys.stderr):
        self.stream, self.terminal = stream, stream.isatty()
        self.began = self.told = time.monotonic()
        self.graded = 0

    def __call__(self, done: int, count: int, result: dict[str, Any]) -> None:
        self.graded += 1
        now = time.monotonic()
        if done < count and not self.terminal and now - self.told < EVERY:
            return
        self.told = now
        line = self.line(done, count, now - self.began)
        self.stream.write(f"\r{line}\x1b[K" if self.terminal else f"{line}\n")
        self.stream.flush()

    def line(self, done: int, count: int, seconds: float) -> str:
        rate = self.graded / max(seconds, 1e-3)
        bar = "■" * round(WIDTH * done / count)
        return f"{bar:□<{WIDTH}} {done} of {count}, {rate:.1f} a second, {_spelled((count - done) / rate)} left"

    def end(self) -> None:
        if self.terminal and self.graded:
            self.stream.write("\n")


def _spelled(seconds):
    minutes, seconds = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min {seconds} s" if minutes else f"{seconds} s"
