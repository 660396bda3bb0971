"""A list that contains itself."""

ANSWER = """
def weighted_sum(w, a, b):
    around = [3.0]
    around.append(around)
    return around
"""
