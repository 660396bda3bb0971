"""A right result as an array whose numbers stand backwards, with gaps, in the other order of bytes, and locked."""

ANSWER = """
def weighted_sum(w, a, b):
    odd = np.zeros(7, ">f8")[::-3]
    odd[1] = np.dot(w, a) + b
    odd.flags.writeable = False
    return odd[1:2].reshape(())
"""
POINTS = 2
