"""Names its function with letters that only look like those asked for."""

ANSWER = """
def wеighted_sum(w, a, b):
    return float(np.dot(w, a) + b)
"""
SAYS = "does not define weighted_sum"
