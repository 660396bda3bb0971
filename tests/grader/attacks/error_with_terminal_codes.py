"""An error whose text would clear the teacher's terminal and turn lines around."""

ANSWER = r"""
def weighted_sum(w, a, b):
    raise ValueError("\x1b[2J\x1b]0;graded\x07\u202e txet \u2066")
"""
