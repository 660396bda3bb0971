"""A set of 20,000 numbers with one and the same hash."""

ANSWER = """
class Colliding(set):
    def __iter__(self):
        return (number * (2 ** 61 - 1) for number in range(20_000))
def weighted_sum(w, a, b):
    return Colliding()
"""
SAYS = "cannot be carried"
