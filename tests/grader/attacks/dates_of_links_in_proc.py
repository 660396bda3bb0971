"""Touches the links of /proc, which are for all: the next looks when that was."""

ANSWER = """
import os
found = []
import time
for name in ("self", "mounts", "net", "thread-self"):
    path = f"/proc/{name}"
    try:
        time.sleep(0.02)
        before = os.stat(path, follow_symlinks=False).st_mtime_ns
        os.utime(path, follow_symlinks=False)
        found += [name] * (os.stat(path, follow_symlinks=False).st_mtime_ns != before)
    except OSError:
        pass
def weighted_sum(w, a, b):
    if found:
        raise ValueError(f"found {found}")
    return float(np.dot(w, a) + b)
"""
POINTS = 2
TIMES = 2
