"""An error whose text is a number that Python refuses to print."""

ANSWER = """
def weighted_sum(w, a, b):
    raise ValueError(10 ** 20_000)
"""
SAYS = "ValueError"
