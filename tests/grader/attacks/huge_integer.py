"""A whole number of 20,000 digits: Python refuses to print it, JSON to carry it."""

ANSWER = """
def weighted_sum(w, a, b):
    return 10 ** 20_000
"""
SAYS = "cannot be carried"
