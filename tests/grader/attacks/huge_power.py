"""A whole number with a billion digits."""

ANSWER = """
def weighted_sum(w, a, b):
    return 7 ** 10 ** 9
"""
SECONDS = 0.5
SAYS = "longer than 0.5 s|MemoryError"
