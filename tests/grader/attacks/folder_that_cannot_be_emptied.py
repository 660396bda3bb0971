"""Leaves a folder so locked and so deep that it is hard to remove, with a file in it."""

ANSWER = """
import os
found = []
found += os.listdir("locked") if os.path.exists("locked") else []
here = os.getcwd()
os.makedirs("locked", exist_ok=True)
os.chdir("locked")
for _ in range(1500):
    os.mkdir("d")
    os.chdir("d")
open("left", "w").close()
os.chdir(here)
os.chmod("locked", 0)
def weighted_sum(w, a, b):
    if found:
        raise ValueError(f"found {found}")
    return float(np.dot(w, a) + b)
"""
POINTS = 2
TIMES = 2
