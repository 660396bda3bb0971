"""Runs code of its own whenever garbage is collected, and never lets it end."""

ANSWER = """
import gc
def hang(phase, info):
    while True:
        pass
def weighted_sum(w, a, b):
    gc.callbacks.append(hang)
    return [[n] for n in range(100_000)] and 0.0
"""
SECONDS = 0.5
