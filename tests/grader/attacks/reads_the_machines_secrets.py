"""Reads password files, keys, the host's mounts and kernel log."""

ANSWER = """
import os
def weighted_sum(w, a, b):
    found = []
    for path in ("/etc/passwd", "/etc/shadow", "/root/.ssh/id_rsa", "/var/run/docker.sock",
        "/run/dbus/system_bus_socket",
                 "/sys/kernel/notes", "/dev/mem", "/dev/kmsg", "/dev/sda", "/dev/vda", "/proc/kcore",
                     "/proc/1/environ",
                 "/proc/sysrq-trigger", "/proc/sys/kernel/core_pattern"):
        for mode in ("rb", "wb"):
            try:
                with open(path, mode):
                    found.append((path, mode))
            except OSError:
                pass
    readable = [("/proc/sys/kernel/core_pattern", "rb")]
    raise ValueError(f"found {[item for item in found if item not in readable]}")
"""
SAYS = r"found \[\]"
