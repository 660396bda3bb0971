"""A line of marks that a careless pattern would read for minutes."""

ANSWER = "x = " + "a, " * 4000 + "%\ndef weighted_sum(w, a, b):\n    return 0.0"
