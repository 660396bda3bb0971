"""Raises StopIteration, which ends the loops of others."""

ANSWER = """
def weighted_sum(w, a, b):
    raise StopIteration(3.0)
"""
SAYS = "StopIteration"
