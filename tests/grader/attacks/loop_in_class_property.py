"""An object that hangs whoever asks for its class."""

ANSWER = """
class Endless:
    @property
    def __class__(self):
        while True:
            pass
def weighted_sum(w, a, b):
    return Endless()
"""
SECONDS = 0.5
