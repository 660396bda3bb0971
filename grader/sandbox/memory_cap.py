"""A memory cap for all of the sandbox together, where the machine lets its users make one: systemd's scopes.

Where it does not, the address space of the one process an answer has is the cap: it can start no second, and the filter
of system_calls.py denies what is not counted there. (Tested with a stand-in for systemd-run where no systemd runs.)
"""

import shutil
import subprocess
from functools import cache

SCOPE = ["systemd-run", "--user", "--scope", "--quiet", "--collect"]


def capped(command: list[str], megabytes: int) -> list[str]:
    """The command in a cgroup of its own, or as it is where there is none to be had."""
    return [*SCOPE, f"--property=MemoryMax={megabytes}M", "--property=MemorySwapMax=0", *command] if _can() else command


@cache
def _can():
    if shutil.which("systemd-run") is None:
        return False
    try:
        return subprocess.run([*SCOPE, "true"], capture_output=True, timeout=10).returncode == 0
    except subprocess.TimeoutExpired:
        return False
