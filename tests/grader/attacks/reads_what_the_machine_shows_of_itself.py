"""Reads the machine's serial numbers, disks and mounts."""

ANSWER = """
import os
def weighted_sum(w, a, b):
    seen = [place for place in ("/sys", "/boot", "/var/log", "/etc") if os.path.exists(place)]
    for place in ("/etc/machine-id", "/proc/sys/kernel/random/boot_id", "/proc/partitions", "/proc/config.gz"):
        try:
            seen += [place] * bool(open(place, "rb").read(9))
        except OSError:
            pass
    raise ValueError(f"seen {seen}")
"""
SAYS = r"seen \[\]"
