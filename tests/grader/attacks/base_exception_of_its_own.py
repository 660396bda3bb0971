"""Raises a BaseException of its own making."""

ANSWER = """
class Unstoppable(BaseException):
    pass
def weighted_sum(w, a, b):
    raise Unstoppable("catch me")
"""
SAYS = "Unstoppable: catch me"
