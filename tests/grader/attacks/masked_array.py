"""Hides wrong numbers under a mask."""

ANSWER = "def weighted_sum(w, a, b):\n    return np.ma.masked_array([0.0], mask=[True])"
