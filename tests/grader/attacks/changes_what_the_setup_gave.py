"""Overwrites numpy's functions while right itself: its own second answer is told what it did."""

ANSWER = """
def weighted_sum(w, a, b, dot=np.dot):
    return float(dot(w, a) + b)
np.dot = None
"""
POINTS = 2
COUNT = "count = 8"
