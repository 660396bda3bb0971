"""Closes one half of its channel and goes on listening."""

ANSWER = """
import json, struct, sys
frame = sys._getframe()
while not hasattr(frame.f_locals.get("self"), "channel"):
    frame = frame.f_back
channel = frame.f_locals["self"].channel

import socket
channel.shutdown(socket.SHUT_WR)
def weighted_sum(w, a, b):
    return 3.0
"""
