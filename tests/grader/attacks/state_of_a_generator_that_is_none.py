"""Sends a random number generator whose state is no state."""

ANSWER = """
import json, struct, sys
frame = sys._getframe()
while not hasattr(frame.f_locals.get("self"), "channel"):
    frame = frame.f_back
channel = frame.f_locals["self"].channel

def weighted_sum(w, a, b):
    state = {"bit_generator": "PCG64", "state": {"state": -1, "inc": 10**60}, "has_uint32": 7, "uinteger": -5}
    text = json.dumps({"data": {"dict": [["result", {"random": state}], ["changed", {"dict": []}]]}}).encode()
    channel.send(struct.pack(">II", len(text), 0) + text)
    return 3.0
"""
