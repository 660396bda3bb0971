"""Starts a thread that goes on after the answer, to change what is asked later."""

ANSWER = """
import _thread
def stay():
    while True:
        globals()["count"] = 3
_thread.start_new_thread(stay, ())
def weighted_sum(w, a, b):
    return float(np.dot(w, a) + b)
"""
SAYS = "can't start new thread"
