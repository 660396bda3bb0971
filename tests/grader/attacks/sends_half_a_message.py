"""Sends half a message, then waits, awake."""

ANSWER = r"""
import os, time
def weighted_sum(w, a, b):
    for number in range(3, 64):
        try:
            os.write(number, b"\0\0\0\x40\0\0\0\0{")
        except OSError:
            pass
    time.sleep(60)
"""
SECONDS = 0.5
SAYS = "longer than 0.5 s"
