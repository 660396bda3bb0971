"""Turns every warning into an error and warns. It is right."""

ANSWER = """
import warnings
warnings.simplefilter("error")
def weighted_sum(w, a, b):
    try:
        warnings.warn("now")
    except UserWarning:
        return float(np.dot(w, a) + b)
"""
POINTS = 2
