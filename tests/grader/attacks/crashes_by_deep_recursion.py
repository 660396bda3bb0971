"""Lifts the recursion limit and overflows the C stack."""

ANSWER = """
import sys
def weighted_sum(w, a, b):
    sys.setrecursionlimit(10 ** 9)
    return list(map(weighted_sum, [w], [a], [b]))
"""
SAYS = "it ended its Python process: it crashed|without end|MemoryError"
