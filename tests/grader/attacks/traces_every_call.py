"""Installs trace and profile functions that change what other code returns."""

ANSWER = """
import sys
def trace(frame, event, value):
    if event == "call":
        frame.f_locals["gives"] = 0.0
    return trace
sys.settrace(trace)
sys.setprofile(trace)
def weighted_sum(w, a, b):
    return 0.0
"""
