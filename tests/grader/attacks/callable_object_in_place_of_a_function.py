"""An object in place of the function, whose __call__ is right: graded, though no function."""

ANSWER = """
class Sum:
    __name__ = "weighted_sum"
    def __call__(self, w, a, b):
        return float(np.dot(w, a) + b)
weighted_sum = Sum()
"""
POINTS = 2
