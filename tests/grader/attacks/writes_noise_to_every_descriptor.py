"""Writes random bytes to every file descriptor."""

ANSWER = """
import os
def weighted_sum(w, a, b):
    for number in range(64):
        try:
            os.write(number, os.urandom(5000))
        except OSError:
            pass
    return 3.0
"""
SAYS = "it ended its Python process"
