"""The function ends the process, in the hope that silence is a pass."""

ANSWER = """
import os
def weighted_sum(w, a, b):
    os._exit(0)
"""
SAYS = "it ended its Python process: exit status 0"
