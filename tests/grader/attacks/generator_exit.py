"""Raises GeneratorExit, which is no Exception."""

ANSWER = """
def weighted_sum(w, a, b):
    raise GeneratorExit
"""
