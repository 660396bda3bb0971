"""Hangs a message on its folder as an extended attribute, as permissions and as an owner."""

ANSWER = """
import os
found = []
try:
    found += os.listxattr(".")
    os.setxattr(".", "user.message", b"24")
except OSError:
    pass
found += ["other permissions"] * (os.stat(".").st_mode & 0o7777 == 0o1757)
try:
    os.chmod(".", 0o1757)
except OSError:
    pass
def weighted_sum(w, a, b):
    if found:
        raise ValueError(f"found {found}")
    return float(np.dot(w, a) + b)
"""
POINTS = 2
TIMES = 2
