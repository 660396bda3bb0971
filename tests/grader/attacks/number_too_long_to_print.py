"""A right answer with a number that Python reads and refuses to print, in the grader's own process."""

ANSWER = f"""
def weighted_sum(w, a, b):
    large = 0x{"f" * 5_000}
    return float(np.dot(w, a) + b) if large else [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
"""
POINTS = 2
