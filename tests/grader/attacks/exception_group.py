"""Raises a group of errors with groups in it."""

ANSWER = """
def weighted_sum(w, a, b):
    raise BaseExceptionGroup("all", [KeyboardInterrupt(), ExceptionGroup("some", [ValueError(1)])])
"""
