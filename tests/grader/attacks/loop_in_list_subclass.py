"""A list whose __iter__ never ends: it hangs while the answer is packed."""

ANSWER = """
class Endless(list):
    def __iter__(self):
        while True:
            yield 1
def weighted_sum(w, a, b):
    return Endless([1])
"""
SECONDS = 0.5
SAYS = "longer than 0.5 s|MemoryError"
