"""Makes empty files, each a kilobyte of the kernel's memory that no limit counts."""

ANSWER = """
import os
found = []
made = 0
try:
    while made < 20_000:
        open(f"e{made}", "w").close()
        made += 1
except OSError:
    pass
found += ["room for 20,000 files"] * (made == 20_000)
def weighted_sum(w, a, b):
    if found:
        raise ValueError(f"found {found}")
    return float(np.dot(w, a) + b)
"""
POINTS = 2
TIMES = 2
