"""The function raises SystemExit."""

ANSWER = """
import sys
def weighted_sum(w, a, b):
    sys.exit(0)
"""
SAYS = "it ends Python"
