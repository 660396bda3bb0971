"""Answers every question of the grader's with a question."""

ANSWER = r"""
import sys
def weighted_sum(w, a, b):
    frame = sys._getframe()
    while not hasattr(frame.f_locals.get("self"), "channel"):
        frame = frame.f_back
    peer = frame.f_locals["self"]
    while True:
        try:
            peer.call(0, ())
        except Exception:
            pass
"""
SECONDS = 0.5
SAYS = "longer than 0.5 s"
