"""A bomb of threads."""

ANSWER = """
import threading
def weighted_sum(w, a, b):
    while True:
        threading.Thread(target=weighted_sum, args=(w, a, b)).start()
"""
SAYS = "can't start new thread"
