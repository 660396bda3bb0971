"""Leaves modules that the next would import in place of numpy and of the grader's own,
and patches those in memory."""

ANSWER = """
import os, sys
found = [name for name in ("numpy.py", "json.py",
    "sitecustomize.py") if os.path.exists(name)] + [np.__dict__.get("left")]
for name in ("numpy.py", "json.py", "sitecustomize.py", "usercustomize.py", "decimal.py", "nnlib.py"):
    open(name, "w").write("raise SystemExit('planted')")
np.left = "planted"
def weighted_sum(w, a, b):
    if found != [None]:
        raise ValueError(f"found {found}")
    return float(np.dot(w, a) + b)
"""
POINTS = 2
TIMES = 2
