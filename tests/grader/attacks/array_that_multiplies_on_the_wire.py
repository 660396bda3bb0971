"""Announces an array of no bytes with sides of a billion."""

ANSWER = """
import json, struct, sys
frame = sys._getframe()
while not hasattr(frame.f_locals.get("self"), "channel"):
    frame = frame.f_back
channel = frame.f_locals["self"].channel

def weighted_sum(w, a, b):
    array = {"array": ["<f8", [0, 10**9, 10**9], 0, True]}
    text = json.dumps({"data": {"dict": [["result", array], ["changed", {"dict": []}]]}}).encode()
    channel.send(struct.pack(">II", len(text), 0) + text)
    return 3.0
"""
