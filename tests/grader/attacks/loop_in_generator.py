"""The function gives back a generator that never ends: nobody must run through it."""

ANSWER = """
from itertools import count as numbers
def weighted_sum(w, a, b):
    yield from numbers()
"""
SAYS = "it is a generator or iterator"
