"""Gives back half a letter, which no file can hold."""

ANSWER = r"""
def weighted_sum(w, a, b):
    return "\ud800"
"""
SAYS = "expected 3.0"
