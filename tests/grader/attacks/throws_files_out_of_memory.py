"""Throws the library's files out of the machine's memory, which the next can feel."""

ANSWER = """
import os
found = []
handle = os.open(os.__file__, os.O_RDONLY)
for ask in (lambda: os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED),):
    try:
        ask()
        found.append("nobody stopped it")
    except OSError:
        pass
def weighted_sum(w, a, b):
    if found:
        raise ValueError(f"found {found}")
    return float(np.dot(w, a) + b)
"""
POINTS = 2
TIMES = 2
