"""An error whose text never ends."""

ANSWER = """
class Endless(Exception):
    def __str__(self):
        while True:
            pass
def weighted_sum(w, a, b):
    raise Endless
"""
SECONDS = 0.5
SAYS = "longer than 0.5 s"
