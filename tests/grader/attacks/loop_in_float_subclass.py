"""A float whose __float__, __repr__ and __eq__ never end."""

ANSWER = """
class Endless(float):
    def __float__(self):
        while True:
            pass
    __repr__ = __eq__ = __array__ = __hash__ = __float__
def weighted_sum(w, a, b):
    return Endless(3)
"""
SECONDS = 0.5
