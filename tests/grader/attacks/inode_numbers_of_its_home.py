"""Makes a hundred files and removes them; the next counts on from their numbers."""

ANSWER = """
import os
found = []
def number():
    open("one", "w").close()
    seen = os.stat("one").st_ino
    os.remove("one")
    return seen
found += ["a high number"] * (number() > 60)
for _ in range(100):
    number()
def weighted_sum(w, a, b):
    if found:
        raise ValueError(f"found {found}")
    return float(np.dot(w, a) + b)
"""
POINTS = 2
TIMES = 2
