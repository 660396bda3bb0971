"""Names its function with full-width letters, which Python takes for the ordinary ones. It is right."""

ANSWER = """
def ｗｅｉｇｈｔｅｄ_sum(w, a, b):
    return float(np.dot(w, a) + b)
"""
POINTS = 2
