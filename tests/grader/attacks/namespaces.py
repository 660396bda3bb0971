"""Makes namespaces of its own, where it would be root, and mounts what it likes."""

ANSWER = """
import ctypes, os
kernel = ctypes.CDLL(None, use_errno=True)
def weighted_sum(w, a, b):
    made = [flag for flag in (0x10000000, 0x20000000, 0x40000000, 0x00020000) if kernel.unshare(flag) == 0]
    if kernel.mount(b"none", b"/home/learner", b"tmpfs", 0, b"size=90%") == 0:
        made.append("a mount")
    if kernel.chroot(b"/usr") == 0:
        made.append("a root")
    raise ValueError(f"found {made} as {os.getuid() != 0}")
"""
SAYS = r"found \[\] as True"
