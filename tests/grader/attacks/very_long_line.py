"""A line of nineteen thousand letters around the error."""

ANSWER = "def weighted_sum(w, a, b): return 1 / 0" + "  # " + "x" * 19_000
SAYS = "ZeroDivisionError"
