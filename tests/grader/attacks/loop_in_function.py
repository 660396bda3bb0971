"""The function never returns."""

ANSWER = """
def weighted_sum(w, a, b):
    while True:
        pass
"""
SECONDS = 0.5
SAYS = "longer than 0.5 s: an endless loop"
