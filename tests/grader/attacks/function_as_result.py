"""Gives back a function, whose name and signature are lies."""

ANSWER = """
import inspect
def weighted_sum(w, a, b):
    def number():
        while True:
            pass
    number.__name__ = "3.0"
    number.__signature__ = inspect.Signature([inspect.Parameter("self", inspect.Parameter.VAR_POSITIONAL)])
    return number
"""
