"""Leaves links, a pipe and a socket's name in its folder, which a cleaner might follow."""

ANSWER = """
import os
found = []
found += os.listdir(".") if "to_root" in os.listdir(".") else []
os.symlink("/", "to_root")
os.symlink("/course", "to_course")
os.mkfifo("pipe")
os.mkdir("d")
os.symlink("..", "d/up")
def weighted_sum(w, a, b):
    if found:
        raise ValueError(f"found {found}")
    return float(np.dot(w, a) + b)
"""
POINTS = 2
TIMES = 2
