"""Keys that are long tuples, equal but for the last of their numbers, all with one hash."""

ANSWER = """
def weighted_sum(w, a, b):
    same = 2 ** 61 - 1
    return {(*[1] * 2_000, number * same): 0 for number in range(200)}
"""
SAYS = "a key of a dict"
