"""Makes every comparison true: of numpy, of nnlib.check, of the built-in functions. A later answer is still right."""

ANSWER = """
import builtins, nnlib.check, nnlib.check.diagnosis as diagnosis
for name in ("allclose", "isclose", "array_equal", "all"):
    setattr(np, name, lambda *args, **kwargs: True)
np.dot = np.matmul = lambda *args, **kwargs: 0
nnlib.check.question = nnlib.check.diagnose = diagnosis.diagnose = lambda *args, **kwargs: None
builtins.abs = builtins.max = builtins.isinstance = builtins.len = lambda *args: True
def weighted_sum(w, a, b):
    return 0.0
"""
COUNT = "count = int(np.dot([2, 3], [1, 2])) * len([8])"
