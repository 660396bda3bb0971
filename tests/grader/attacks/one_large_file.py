"""Writes one file larger than allowed."""

ANSWER = """
def weighted_sum(w, a, b):
    open("large", "wb").write(bytes(30_000_000))
    return 0.0
"""
SAYS = "too large a file|File too large"
