"""An array that says it lies at address 16, and another over a terabyte."""

ANSWER = """
class Memory:
    def __init__(self, place, shape):
        self.__array_interface__ = {"version": 3, "typestr": "<f8", "shape": shape, "data": (place, False)}
def weighted_sum(w, a, b):
    try:
        np.asarray(Memory(16, (2 ** 37,))).sum()
    finally:
        return np.asarray(Memory(16, (3,)))
"""
