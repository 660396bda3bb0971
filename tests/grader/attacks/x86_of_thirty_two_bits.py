"""Calls the kernel as a program of 32 bits would, under other numbers."""

ANSWER = """
import ctypes, mmap
code = bytes.fromhex("b83c000000bf00000000cd80c3")  # the number of "exit" differs there
place = mmap.mmap(-1, 4096, prot=7)
place.write(code)
ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(place)))()
def weighted_sum(w, a, b):
    return float(np.dot(w, a) + b)
"""
SAYS = "it ended its Python process"
