"""Asks to be root again, by every call and every program that could help."""

ANSWER = """
import glob, os
def weighted_sum(w, a, b):
    found = []
    for ask in (lambda: os.setuid(0), lambda: os.seteuid(0), lambda: os.setresuid(0, 0, 0), lambda: os.setgid(0),
                lambda: os.setgroups([0]), lambda: os.execv("/usr/bin/su", ["su"]), lambda: os.chown(".", 0, 0)):
        try:
            ask()
            found.append("it was done")
        except OSError:
            pass
    found += [line for line in open("/proc/self/status") if line.startswith("Cap") and int(line.split()[1], 16)]
    raise ValueError(f"found {found}")
"""
SAYS = r"found \[\]"
