"""Takes memory that no limit of a process counts: nameless files, shared segments, queues, keyrings."""

ANSWER = """
import ctypes, os
kernel = ctypes.CDLL(None, use_errno=True)
def weighted_sum(w, a, b):
    found = []
    try:
        found.append(os.memfd_create("hoard"))
    except OSError:
        pass
    if kernel.shmget(0, 1 << 30, 0o1600) >= 0:
        found.append("a shared segment")
    if kernel.msgget(0, 0o1600) >= 0 or kernel.semget(0, 100, 0o1600) >= 0:
        found.append("a queue")
    if kernel.syscall({"x86_64": 248, "aarch64": 217}[os.uname().machine], b"user", b"left", b"3.0", 3, -4) >= 0:
        found.append("a key")
    raise ValueError(f"found {found}")
"""
SAYS = r"found \[\]"
