"""Says that it changed an argument which was never there."""

ANSWER = r"""
import sys
frame = sys._getframe()
while not hasattr(frame.f_locals.get("self"), "channel"):
    frame = frame.f_back
peer = frame.f_locals["self"]
packed = peer._packed
def lie(value):
    if isinstance(value, dict) and "changed" in value:
        value["changed"] = {99: [1], "__class__": [2], -1: [3], True: [4]}
    return packed(value)
peer._packed = lie
def weighted_sum(w, a, b):
    return 3.0
"""
