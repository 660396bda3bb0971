"""Asks the kernel by mincore which pages of Python are in memory."""

ANSWER = """
import os
found = []
import ctypes, mmap
kernel = ctypes.CDLL(None, use_errno=True)
with open(os.__file__, "rb") as file:
    view = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
there = (ctypes.c_ubyte * 64)()
kernel.syscall.restype = ctypes.c_long
place = np.frombuffer(view, np.uint8).ctypes.data
found += ["an answer"] * (kernel.syscall(27, ctypes.c_void_p(place), ctypes.c_size_t(4096), there) == 0)
def weighted_sum(w, a, b):
    if found:
        raise ValueError(f"found {found}")
    return float(np.dot(w, a) + b)
"""
POINTS = 2
TIMES = 2
