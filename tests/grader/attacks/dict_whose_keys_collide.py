"""A dict of 20,000 keys with one and the same hash: each is compared with each."""

ANSWER = """
class Colliding(dict):
    def items(self):
        return ((number * (2 ** 61 - 1), 0) for number in range(20_000))
def weighted_sum(w, a, b):
    return Colliding()
"""
SAYS = "cannot be carried"
