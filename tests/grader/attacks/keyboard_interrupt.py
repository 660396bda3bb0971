"""Raises what the checks let through: KeyboardInterrupt."""

ANSWER = """
def weighted_sum(w, a, b):
    raise KeyboardInterrupt
"""
