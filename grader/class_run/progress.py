"""How far a run is: one line that is written over on a terminal, now and then a line elsewhere."""

import sys
import time
from typing import Any, TextIO

WIDTH, EVERY = 28, 30.0


class Progress:
    """Tells of each result: a bar, the rate of this run, and how long the rest will take at that rate.

    The rate is counted from the first result on: before it, every process proves that it marks rightly.
    """

    def __init__(self, stream: TextIO = sys.stderr):
        self.stream, self.terminal = stream, stream.isatty()
        self.first = self.told = time.monotonic()
        self.graded = 0

    def __call__(self, done: int, count: int, result: dict[str, Any]) -> None:
        now = time.monotonic()
        if not self.graded:
            self.first = now
        self.graded += 1
        if done < count and not self.terminal and now - self.told < EVERY:
            return
        self.told = now
        line = self.line(done, count, now - self.first)
        self.stream.write(f"\r{line}\x1b[K" if self.terminal else f"{line}\n")
        self.stream.flush()

    def line(self, done: int, count: int, seconds: float) -> str:
        bar = "■" * int(WIDTH * done / count)
        told = f"{bar:□<{WIDTH}} {done} of {count}"
        if self.graded < 2:
            return told
        rate = (self.graded - 1) / max(seconds, 1e-3)
        left = f", {_spelled((count - done) / rate)} left" if done < count else ""
        return f"{told}, {_rate(rate)}{left}"

    def end(self) -> None:
        if self.terminal and self.graded:
            self.stream.write("\n")


def _rate(rate):
    return f"{rate:.1f} a second" if rate >= 1 else f"{60 * rate:.0f} a minute"


def _spelled(seconds):
    minutes, seconds = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min {seconds} s" if minutes else f"{seconds} s"
