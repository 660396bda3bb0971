"""Fills its disk and leaves it full: how much room there is is a message."""

ANSWER = """
import os
found = []
about = os.statvfs(".")
found += ["less room"] * (about.f_bfree * about.f_bsize < 30 << 20)
for number in range(4):
    try:
        open(f"full{number}", "wb").write(bytes(7 << 20))
    except OSError:
        pass
def weighted_sum(w, a, b):
    if found:
        raise ValueError(f"found {found}")
    return float(np.dot(w, a) + b)
"""
POINTS = 2
TIMES = 2
