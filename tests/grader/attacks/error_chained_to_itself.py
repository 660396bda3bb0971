"""An error that is its own cause."""

ANSWER = """
def weighted_sum(w, a, b):
    one, two = ValueError("one"), ValueError("two")
    one.__cause__, two.__cause__ = two, one
    one.__context__ = one
    raise one
"""
SAYS = "ValueError: one"
