"""A text with escapes that Python warns of, where a warning might break the run. It is right."""

ANSWER = r"""
def weighted_sum(w, a, b):
    "\d \w \$ \["
    if 1 is 1:
        return float(np.dot(w, a) + b)
"""
POINTS = 2
