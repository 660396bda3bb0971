"""Aborts, and would leave a core file of the whole process."""

ANSWER = """
import os
def weighted_sum(w, a, b):
    os.abort()
"""
SAYS = "it ended its Python process"
