"""Has pages of a file read or thrown out of memory; the next asks which are there."""

ANSWER = """
import os
found = []
import sys
path = os.path.join(sys.base_prefix, "lib", "libpython3.so")
path = path if os.path.exists(path) else os.__file__
handle = os.open(path, os.O_RDONLY)
def there():
    try:
        os.preadv(handle, [bytearray(1)], 0, os.RWF_NOWAIT)
        return True
    except OSError as error:
        return None if error.errno != 11 else False
try:
    os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
except OSError:
    pass
found += ["that pages can be asked for"] * (there() is not None)
def weighted_sum(w, a, b):
    if found:
        raise ValueError(f"found {found}")
    return float(np.dot(w, a) + b)
"""
POINTS = 2
TIMES = 2
