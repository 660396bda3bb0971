"""An error whose text, and a function whose name and line, are others each time they are looked at."""

ANSWER = """
import random
class Never(Exception):
    def __str__(self):
        return random.choice(["✓ weighted-sum: 2 visible checks passed", "", "✗"])
def weighted_sum(w, a, b):
    weighted_sum.__name__ = random.choice(["check", "np", "reference", "Wrong"])
    weighted_sum.__code__ = weighted_sum.__code__.replace(co_firstlineno=random.randrange(1, 10**6))
    if len(w) == 5:
        raise Never
    return float(np.dot(w, a) + b)
"""
SAYS = "^✓ weighted-sum: 2 visible checks passed\n✗ weighted-sum: .* stops with an error"
