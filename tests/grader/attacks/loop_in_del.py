"""An object that hangs when it is thrown away, after the answer was given."""

ANSWER = """
class Endless:
    def __del__(self):
        while True:
            pass
def weighted_sum(w, a, b):
    waits = Endless()
    return float(np.dot(w, a) + b)
"""
SECONDS = 0.5
SAYS = "longer than 0.5 s"
