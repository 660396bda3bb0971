"""Keeps every input and gives back what the last call gave."""

ANSWER = """
seen = []
def weighted_sum(w, a, b):
    seen.append((w, a, b))
    w, a, b = seen[0]
    return float(np.dot(w, a) + b)
"""
