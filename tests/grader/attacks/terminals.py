"""Opens terminals, whose numbers count up, and locks them."""

ANSWER = """
import os
found = []
for _ in range(3):
    try:
        ours, theirs = os.openpty()
        found.append(os.ttyname(theirs))
    except OSError:
        pass
def weighted_sum(w, a, b):
    if found:
        raise ValueError(f"found {found}")
    return float(np.dot(w, a) + b)
"""
POINTS = 2
TIMES = 2
