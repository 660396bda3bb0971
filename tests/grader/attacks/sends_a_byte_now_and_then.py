"""Sends its answer a byte at a time, so that no single wait is long."""

ANSWER = r"""
import os, time
def weighted_sum(w, a, b):
    while True:
        for number in range(3, 64):
            try:
                os.write(number, b"\0")
            except OSError:
                pass
        time.sleep(0.1)
"""
SECONDS = 0.5
