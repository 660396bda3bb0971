"""An error whose class has a name that is no text."""

ANSWER = """
class Meta(type):
    @property
    def __name__(cls):
        return ["weighted-sum"] * 10
class Strange(Exception, metaclass=Meta):
    pass
def weighted_sum(w, a, b):
    raise Strange
"""
