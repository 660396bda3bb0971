"""Reads address 0 through ctypes."""

ANSWER = """
import ctypes
def weighted_sum(w, a, b):
    return ctypes.string_at(0)
"""
SAYS = "it ended its Python process: it crashed"
