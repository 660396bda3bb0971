"""A sum of 2,900 terms: fine to parse, deep to walk through. It is wrong."""

ANSWER = "def weighted_sum(w, a, b):\n    return " + "+".join(["b"] * 2900)
