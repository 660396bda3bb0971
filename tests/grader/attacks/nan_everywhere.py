"""Not a number, which differs from everything and so might never be found different."""

ANSWER = """
def weighted_sum(w, a, b):
    return float("nan")
"""
SAYS = "NaN"
