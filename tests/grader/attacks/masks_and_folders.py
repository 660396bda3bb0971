"""Changes its mask, its folder and its root for whoever comes next."""

ANSWER = """
import os
found = []
found += ["another mask"] * (os.umask(0o777) == 0o777)
found += ["another folder"] * (os.getcwd() != os.environ["HOME"])
try:
    os.chroot("/usr")
    found.append("another root")
except OSError:
    pass
os.chdir("/usr")
def weighted_sum(w, a, b):
    if found:
        raise ValueError(f"found {found}")
    return float(np.dot(w, a) + b)
"""
POINTS = 2
TIMES = 2
