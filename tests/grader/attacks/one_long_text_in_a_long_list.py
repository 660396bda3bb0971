"""A list of short texts with one long one: as an array each would be as long, six gigabytes in the grader's process."""

ANSWER = """
def weighted_sum(w, a, b):
    return ["x" * 99_999, *[""] * 15_000]
"""
SAYS = "too long a list for so long a text"
