"""An infinite, complex, masked, structured array of dates."""

ANSWER = """
def weighted_sum(w, a, b):
    return [np.inf, 1j, np.ma.masked, np.datetime64("NaT"), np.zeros(2, dtype=[("a", "f8")]), np.void(b"x")]
"""
