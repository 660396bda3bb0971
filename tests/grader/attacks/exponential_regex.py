"""A regular expression that backtracks for years, inside C."""

ANSWER = """
import re
def weighted_sum(w, a, b):
    return re.fullmatch("(a+)+", "a" * 60 + "b")
"""
SECONDS = 0.5
SAYS = "longer than 0.5 s"
