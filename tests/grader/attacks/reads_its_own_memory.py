"""Reads every page of its own process, which was forked from one that the grader made."""

ANSWER = """
import re
def weighted_sum(w, a, b):
    found = []
    for line in open("/proc/self/maps"):
        begin, end = (int(part, 16) for part in line.split()[0].split("-"))
        try:
            with open("/proc/self/mem", "rb", 0) as memory:
                memory.seek(begin)
                page = memory.read(end - begin)
        except (OSError, ValueError, OverflowError):
            continue
        found += re.findall(rb"[q]uince|[m]edlar|[s]orb\\n", page)
    raise ValueError(f"found {found}")
"""
SAYS = r"found \[\]"
