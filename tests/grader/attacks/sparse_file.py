"""Makes a file of a terabyte out of nothing."""

ANSWER = """
import os
def weighted_sum(w, a, b):
    os.truncate(os.open("sparse", os.O_CREAT | os.O_RDWR), 1 << 40)
    return 0.0
"""
SAYS = "too large a file|File too large"
