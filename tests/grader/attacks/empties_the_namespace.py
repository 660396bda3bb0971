"""Throws away numpy and everything else that the next answer needs."""

ANSWER = """
for name in [name for name in globals() if not name.startswith("__")]:
    del globals()[name]
"""
COUNT = "count = int(np.dot([2, 3], [1, 2]))"
