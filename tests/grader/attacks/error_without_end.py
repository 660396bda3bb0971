"""An error with a text of a hundred million letters."""

ANSWER = """
def weighted_sum(w, a, b):
    raise ValueError("ab " * 33_000_000)
"""
SAYS = "ValueError: ab ab"
