"""Locks every file that it and the next student's answer share, and never lets go."""

ANSWER = """
import fcntl, os
held = []
for place in ("/course", "/course/nnlib", "/course/nnlib/check", "/course/grader/sandbox/inside"):
    for name in os.listdir(place):
        try:
            held.append(os.open(os.path.join(place, name), os.O_RDONLY))
            fcntl.flock(held[-1], fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            pass
def weighted_sum(w, a, b):
    return 0.0
"""
TIMES = 2
