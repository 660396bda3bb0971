"""The function never comes back from C, where no Python signal handler runs."""

ANSWER = """
from itertools import repeat
def weighted_sum(w, a, b):
    return sum(repeat(0))
"""
SECONDS = 0.5
SAYS = "longer than 0.5 s"
