"""Writes into the kernel's settings: the number of the next process, the host's name, the core pattern."""

ANSWER = """
import os
found = []
import socket
for place, what in (("/proc/sys/kernel/ns_last_pid", "77"), ("/proc/sys/kernel/hostname", "mallory"),
                    ("/proc/sysrq-trigger", "h"), ("/proc/sys/kernel/core_pattern", "x")):
    try:
        with open(place, "w") as file:
            file.write(what)
        found.append(place)
    except OSError:
        pass
try:
    socket.sethostname("mallory")
    found.append("the host's name")
except OSError:
    pass
def weighted_sum(w, a, b):
    if found:
        raise ValueError(f"found {found}")
    return float(np.dot(w, a) + b)
"""
POINTS = 2
TIMES = 2
