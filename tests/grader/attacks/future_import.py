"""Begins with a __future__ import, which must stand first. It is right."""

ANSWER = """
from __future__ import annotations
def weighted_sum(w: nothing, a: nothing, b: nothing) -> nothing:
    return float(np.dot(w, a) + b)
"""
POINTS = 2
