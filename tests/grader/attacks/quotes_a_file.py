"""An error that says it happened in a file of the grader's machine, to have its lines quoted."""

ANSWER = r"""
import sys
frame = sys._getframe()
while not hasattr(frame.f_locals.get("self"), "channel"):
    frame = frame.f_back
peer = frame.f_locals["self"]
lines = iter(range(1, 99))
def told(error):
    return {"kinds": ["ValueError"], "text": "look", "file": "/etc/hostname", "line": next(lines)}
peer.describe_error = told
def weighted_sum(w, a, b):
    raise ValueError
"""
SAYS = r"ValueError: look \(line \d+: `def weighted_sum"
