"""Closes every file descriptor and answers into nothing."""

ANSWER = """
import os
def weighted_sum(w, a, b):
    os.closerange(0, 4096)
    return 3.0
"""
SAYS = "it ended its Python process"
