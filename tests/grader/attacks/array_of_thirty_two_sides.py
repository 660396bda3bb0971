"""Gives back an array with as many sides as numpy knows."""

ANSWER = "def weighted_sum(w, a, b):\n    return np.full((1,) * 32, np.dot(w, a) + b)"
