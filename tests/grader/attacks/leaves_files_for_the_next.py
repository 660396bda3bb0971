"""Leaves files wherever it can, and looks for what the last one left. It is right, and gets its marks."""

ANSWER = """
import os
found = []
for folder in (".", "matplotlib", "/tmp", "/dev/shm", "/var/tmp", "/run", "/home", "/course", "/course/nnlib"):
    path = os.path.join(folder, "left_behind")
    if os.path.exists(path):
        found.append(path)
    try:
        os.makedirs(folder, exist_ok=True)
        open(path, "w").write("3.0")
    except OSError:
        pass
def weighted_sum(w, a, b):
    if found:
        raise ValueError(f"found {found}")
    return float(np.dot(w, a) + b)
"""
POINTS = 2
TIMES = 2
