"""A server whose answers all share one line of so many bits a second."""

import time
from threading import Lock

PIECE = 16_384  # bytes


def paced(handler, bits):
    """A handler that sends what `handler` does over such a line."""
    line = Line(bits)

    class PacedHandler(handler):
        def setup(self):
            super().setup()
            self.wfile = Paced(self.wfile, line)

    return PacedHandler


class Line:
    """Who sends waits for those before."""

    def __init__(self, bits):
        self.bits, self.free, self.lock = bits, 0.0, Lock()

    def carry(self, size):
        with self.lock:
            self.free = max(self.free, time.monotonic()) + 8 * size / self.bits
            until = self.free
        time.sleep(max(0.0, until - time.monotonic()))


class Paced:
    """A file that a connection writes to."""

    def __init__(self, file, line):
        self.file, self.line = file, line

    def write(self, content):
        view = memoryview(content)
        for start in range(0, len(view), PIECE):
            piece = view[start : start + PIECE]
            self.line.carry(len(piece))
            self.file.write(piece)
        return len(view)

    def __getattr__(self, name):
        return getattr(self.file, name)
