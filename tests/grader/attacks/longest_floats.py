"""Gives back numbers of every length of float, and one that is almost right."""

ANSWER = "def weighted_sum(w, a, b):\n    return np.longdouble(np.dot(w, a) + b) + np.longdouble(1e-3)"
