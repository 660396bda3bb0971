"""Gives up one question, and has the course's own answer, which stands in, multiply itself out of memory."""

ANSWER = "def weighted_sum(w, a, b):\n    return 0"
COUNT = """
try:
    weighted_sum(np.zeros((25_000, 1)), np.zeros((1, 25_000)), 0)
except Exception as error:
    count = 8 if "memory" in str(error).lower() or "allocate" in str(error) else 0
"""
