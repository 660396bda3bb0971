"""A list of 300 dicts whose thousand keys each have one and the same hash: the value is copied for every check."""

COUNT = """
same = 2 ** 61 - 1
count = [{number * same: 0 for number in range(300)} for _ in range(300)]
"""
MARKS = "0 of 2, 0 of 1"
ANSWER = COUNT.replace("count =", "weighted_sum =")
NOTE = "more than 1000 values"
