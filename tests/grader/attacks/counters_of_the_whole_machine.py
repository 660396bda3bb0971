"""Reads what the whole machine does: memory, load, locks, who is there."""

ANSWER = """
import os
found = []
for name in ("meminfo", "loadavg", "vmstat", "locks", "pressure/cpu", "stat", "sys/fs/file-nr", "sys/fs/dentry-state",
             "kallsyms", "interrupts", "zoneinfo", "key-users", "sys/kernel/random/boot_id"):
    try:
        found += [name] * bool(open(f"/proc/{name}").read(10))
    except OSError:
        pass
def weighted_sum(w, a, b):
    if found:
        raise ValueError(f"found {found}")
    return float(np.dot(w, a) + b)
"""
POINTS = 2
TIMES = 2
