"""An object whose __array__ and __array_interface__ never end."""

ANSWER = """
class Endless:
    @property
    def __array_interface__(self):
        while True:
            pass
    def __array__(self, *args, **kwargs):
        while True:
            pass
def weighted_sum(w, a, b):
    return Endless()
"""
SECONDS = 0.5
SAYS = "object of type Endless|longer than"
