"""Watches the library's files, to see when the grader reads them."""

ANSWER = """
import os
found = []
import ctypes
kernel = ctypes.CDLL(None, use_errno=True)
found += ["a watch"] * (kernel.inotify_init1(0) >= 0)
found += ["a wider watch"] * (kernel.syscall(300, 0, 0) >= 0)
def weighted_sum(w, a, b):
    if found:
        raise ValueError(f"found {found}")
    return float(np.dot(w, a) + b)
"""
POINTS = 2
TIMES = 2
