"""An array with a billion rows and no columns."""

ANSWER = """
def weighted_sum(w, a, b):
    return np.zeros((10 ** 9, 0))
"""
