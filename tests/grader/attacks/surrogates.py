"""Half a letter, which no file can hold, in a text and in an error."""

ANSWER = r"""
def weighted_sum(w, a, b):
    raise ValueError("\ud800 \udcff")
"""
SAYS = "ValueError"
