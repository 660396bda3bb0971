"""Answers with lists in lists, deeper than anybody reads."""

ANSWER = """
import json, struct, sys
frame = sys._getframe()
while not hasattr(frame.f_locals.get("self"), "channel"):
    frame = frame.f_back
channel = frame.f_locals["self"].channel

def weighted_sum(w, a, b):
    tree = 3.0
    for _ in range(900):
        tree = {"list": [tree]}
    text = json.dumps({"data": {"dict": [["result", tree], ["changed", {"dict": []}]]}}).encode()
    channel.send(struct.pack(">II", len(text), 0) + text)
    return 3.0
"""
