"""Announces a message of 4 GB, so that the grader makes room for it."""

ANSWER = r"""
import os
def weighted_sum(w, a, b):
    for number in range(3, 64):
        try:
            os.write(number, b"\xff" * 8)
        except OSError:
            pass
    return 3.0
"""
SAYS = "it ended its Python process"
