"""Stops itself: neither dead nor working."""

ANSWER = """
import os, signal
def weighted_sum(w, a, b):
    os.kill(os.getpid(), signal.SIGSTOP)
    return 3.0
"""
SECONDS = 0.5
SAYS = "longer than 0.5 s"
