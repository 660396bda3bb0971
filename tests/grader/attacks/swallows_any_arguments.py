"""A function whose signature says nothing; it is right, and gets its marks."""

ANSWER = """
def weighted_sum(*anything, **else_):
    w, a, b = anything
    return float(np.dot(w, a) + b)
"""
POINTS = 2
