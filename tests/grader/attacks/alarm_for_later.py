"""Sets an alarm that goes off in a later question."""

ANSWER = """
import signal
def weighted_sum(w, a, b):
    signal.setitimer(signal.ITIMER_REAL, 0.01)
    return 3.0
"""
