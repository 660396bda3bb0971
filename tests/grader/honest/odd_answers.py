"""Answers of an odd kind, and results of an odd kind, which the check reads at home."""

from tests.support.messy_notebook import answer

SOURCES = {
    "a lambda": """
weighted_sum = lambda w, a, b: np.dot(w, a) + b
""",
    "a function under another name": """
def mine(w, a, b):
    return np.dot(w, a) + b

weighted_sum = mine
""",
    "a partial": """
from functools import partial
weighted_sum = partial(lambda one, w, a, b: one * np.dot(w, a) + b, 1)
""",
    "a method": """
class Sum:
    def of(self, w, a, b):
        return np.dot(w, a) + b

weighted_sum = Sum().of
""",
    "an object that is called": """
class Sum:
    def __call__(self, w, a, b):
        return np.dot(w, a) + b

weighted_sum = Sum()
""",
    "a class that gives the number": """
class weighted_sum:
    def __new__(cls, w, a, b):
        return np.dot(w, a) + b
""",
    "types of its arguments": """
def weighted_sum(w: list, a: 'np.ndarray', b: float = 0.0) -> float:
    return np.dot(w, a) + b
""",
    "names of its own for arguments": """
def weighted_sum(weights, activations, bias):
    return np.dot(weights, activations) + bias
""",
    "letters of another alphabet": """
def weighted_sum(w, a, b):
    Σ = np.dot(w, a)
    größe = Σ + b
    return größe
""",
    "a loop in place of numpy": """
def weighted_sum(w, a, b):
    z = b
    for x, y in zip(w, a):
        z += x * y
    return z
""",
    "recursion": """
def weighted_sum(w, a, b):
    return b if len(w) == 0 else w[0] * a[0] + weighted_sum(w[1:], a[1:], b)
""",
    "a cache": """
from functools import lru_cache
@lru_cache
def zero():
    return 0
def weighted_sum(w, a, b):
    return np.dot(w, a) + b + zero()
""",
    "printing": """
def weighted_sum(w, a, b):
    print('w =', w)
    return np.dot(w, a) + b
""",
    "a fraction": """
from fractions import Fraction
def weighted_sum(w, a, b):
    return float(Fraction(1) * 1) * np.dot(w, a) + b
""",
    "a number of one element": """
def weighted_sum(w, a, b):
    return np.asarray(np.dot(w, a) + b)
""",
    "a number of less precision": """
def weighted_sum(w, a, b):
    return np.float64(np.dot(w, a) + b)
""",
    "an object that numpy reads": """
class Number:
    def __init__(self, x):
        self.x = x
    def __array__(self, dtype=None, copy=None):
        return np.asarray(self.x, dtype)
    def __float__(self):
        return float(self.x)
def weighted_sum(w, a, b):
    return Number(np.dot(w, a) + b)
""",
    "tabs": """
def weighted_sum(w, a, b):
	return np.dot(w, a) + b
""",
    "docstring and comments": """
# mine
def weighted_sum(w, a, b):
    '''Adds.'''
    # here
    return np.dot(w, a) + b  # done
""",
    "a file on the way": """
def weighted_sum(w, a, b):
    np.savetxt('z.txt', [np.dot(w, a) + b])
    return float(np.loadtxt('z.txt'))
""",
    "a temporary folder": """
import tempfile
def weighted_sum(w, a, b):
    with tempfile.TemporaryDirectory():
        return np.dot(w, a) + b
""",
}
NOTEBOOKS = {f"answer: {name}": [answer(source.strip())] for name, source in SOURCES.items()}
NOTEBOOKS |= {
    "value: reckoned": [answer("count = 3 * 2 + 2", "count")],
    "value: a number of numpy's": [answer("count = np.int64(8)", "count")],
    "value: with a type": [answer("count: int = 8", "count")],
    "value: by the earlier answer": [answer("count = int(weighted_sum([3], [2], 2))", "count")],
    "value: counted": [answer("count = 0\nfor _ in range(8):\n    count += 1", "count")],
}
