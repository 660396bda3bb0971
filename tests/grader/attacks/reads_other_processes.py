"""Reads what /proc tells of other processes: their memory, their files, another root than its own."""

ANSWER = """
import os
def weighted_sum(w, a, b):
    found = []
    for number in os.listdir("/proc"):
        if number.isdigit() and int(number) != os.getpid():
            place = f"/proc/{number}"
            for ask in (lambda: open(f"{place}/mem", "rb", 0).read(1), lambda: open(f"{place}/mem", "wb"),
                        lambda: [os.readlink(f"{place}/fd/{fd}") for fd in os.listdir(f"{place}/fd")],
                        lambda: not os.path.samefile(f"{place}/root", "/"),
                            lambda: "SECRET" in open(f"{place}/environ").read()):
                try:
                    found.append(ask())
                except OSError:
                    pass
    raise ValueError(f"found {[item for item in found if item]}")
"""
SAYS = r"found \[\]"
