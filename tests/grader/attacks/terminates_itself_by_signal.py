"""The function kills its own process."""

ANSWER = """
import os, signal
def weighted_sum(w, a, b):
    os.kill(os.getpid(), signal.SIGKILL)
"""
SAYS = "it ended its Python process: it was killed"
