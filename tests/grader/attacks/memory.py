"""Takes all the memory there is."""

ANSWER = """
def weighted_sum(w, a, b):
    hoard = []
    while True:
        hoard.append(np.zeros(20_000_000))
"""
SAYS = "MemoryError"
