"""Kills the process that started it, then itself."""

ANSWER = """
import os
def weighted_sum(w, a, b):
    os.kill(os.getppid(), 9)
    os._exit(0)
"""
