"""A structured array whose fields are called like a verdict's, with a subarray and an overlapping field."""

ANSWER = """
def weighted_sum(w, a, b):
    kind = {"names": ["passed", "points", "gives"], "formats": ["?", "<f8", "(2,)<f8"], "offsets": [0, 0, 0]}
    return np.ones(1, np.dtype(kind))
"""
