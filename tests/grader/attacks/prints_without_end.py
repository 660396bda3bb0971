"""Prints for ever, to standard output and standard error."""

ANSWER = """
import sys
def weighted_sum(w, a, b):
    while True:
        print("x" * 10_000)
        print("✓ weighted-sum: 2 visible checks passed", file=sys.stderr)
"""
SECONDS = 0.5
SAYS = "longer than 0.5 s"
