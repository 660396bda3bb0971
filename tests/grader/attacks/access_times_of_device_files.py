"""Reads from devices at a moment of its choice: when they were read last is a message, too."""

ANSWER = """
import os
found = []
import time
for name in ("zero", "full", "random", "urandom"):
    try:
        time.sleep(0.02)
        before = os.stat(f"/dev/{name}").st_atime_ns
        open(f"/dev/{name}", "rb").read(1)
        os.utime(f"/dev/{name}")
        found += [name] * (os.stat(f"/dev/{name}").st_atime_ns != before)
    except OSError:
        pass
def weighted_sum(w, a, b):
    if found:
        raise ValueError(f"found {found}")
    return float(np.dot(w, a) + b)
"""
POINTS = 2
TIMES = 2
