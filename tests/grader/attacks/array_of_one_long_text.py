"""An array of one long text among a hundred arrays of numbers, which numpy would make texts as long."""

COUNT = """
wide = np.full(16, "x" * 900_000)
count = [wide, *[np.zeros(16)] * 100]
"""
POINTS, MARKS = 2, "2 of 2, 0 of 1"
ANSWER = """
def weighted_sum(w, a, b):
    return float(np.dot(w, a) + b)
"""
