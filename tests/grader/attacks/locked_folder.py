"""Leaves a folder that nobody may open, so that it cannot be cleared away."""

ANSWER = """
import os
os.makedirs("locked/inner")
open("locked/inner/file", "w").close()
os.chmod("locked", 0)
def weighted_sum(w, a, b):
    return 0.0
"""
