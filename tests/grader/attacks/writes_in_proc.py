"""Writes wherever /proc lets it, above its own process."""

ANSWER = """
import os
found = []
for number in ("1", str(os.getppid())):
    for name in ("comm", "oom_score_adj", "oom_adj", "clear_refs", "coredump_filter", "sched", "autogroup",
                 "timerslack_ns", "attr/current", "uid_map", "loginuid", "mem"):
        try:
            with open(f"/proc/{number}/{name}", "r+b", buffering=0) as file:
                file.write(b"0")
                found.append(f"{number}/{name}")
        except OSError:
            pass
def weighted_sum(w, a, b):
    if found:
        raise ValueError(f"found {found}")
    return float(np.dot(w, a) + b)
"""
POINTS = 2
TIMES = 2
