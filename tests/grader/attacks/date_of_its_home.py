"""Touches its folder at a moment of its choice; the next looks when it was last touched."""

ANSWER = """
import os
found = []
import time
ticks = int(open("/proc/self/stat").read().rsplit(")", 1)[1].split()[19])
began = time.time() - (time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / 100)
found += ["an earlier date"] * (os.stat(".").st_mtime < began - 0.2)
open("touched", "w").close()
os.remove("touched")
def weighted_sum(w, a, b):
    if found:
        raise ValueError(f"found {found}")
    return float(np.dot(w, a) + b)
"""
POINTS = 2
TIMES = 2
