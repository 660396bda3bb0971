"""Each call takes a little less than it may: the time of the whole question ends it."""

ANSWER = """
import time
def weighted_sum(w, a, b):
    time.sleep(0.4)
    return float(np.dot(w, a) + b)
"""
SECONDS = 0.5
