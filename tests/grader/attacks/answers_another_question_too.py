"""Defines the other question's answer, wrong, in its own cell; the other cell defines it right."""

ANSWER = """
count = 3
def weighted_sum(w, a, b):
    return float(np.dot(w, a) + b)
"""
POINTS = 2
