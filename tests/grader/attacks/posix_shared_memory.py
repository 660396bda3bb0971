"""Leaves a named piece of shared memory and a named semaphore."""

ANSWER = """
import os
found = []
from multiprocessing import shared_memory
try:
    found.append(shared_memory.SharedMemory("left", create=True, size=8).name)
except OSError:
    pass
def weighted_sum(w, a, b):
    if found:
        raise ValueError(f"found {found}")
    return float(np.dot(w, a) + b)
"""
POINTS = 2
TIMES = 2
