"""Gives up one question and asks the course's own answer a hundred thousand times, one small call after the other."""

ANSWER = "def weighted_sum(w, a, b):\n    return 0"
COUNT = """
import time
began = time.monotonic()
while time.monotonic() - began < 2:
    weighted_sum([1], [1], 1)
count = 8
"""
