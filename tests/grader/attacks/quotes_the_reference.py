"""An error that says it happened in a line of the reference answer, to have that line quoted."""

ANSWER = r"""
import sys
frame = sys._getframe()
while not hasattr(frame.f_locals.get("self"), "channel"):
    frame = frame.f_back
peer = frame.f_locals["self"]
def told(error):
    return {"kinds": ["ValueError"], "text": "look", "file": "<01-tiny weighted-sum>", "line": 4}
peer.describe_error = told
def weighted_sum(w, a, b):
    raise ValueError
"""
SAYS = "ValueError: look"
