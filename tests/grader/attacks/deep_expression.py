"""A source so deeply nested that Python's own parser gives up."""

ANSWER = "weighted_sum = lambda w, a, b: " + "-" * 8000 + "1"
