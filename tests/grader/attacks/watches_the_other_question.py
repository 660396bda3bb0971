"""Replaces the dictionary of names, so that whatever the other cell sets comes out wrong."""

ANSWER = """
import ctypes, sys
class Spoiled(int):
    pass
frame = sys._getframe()
while frame:
    if "namespace" in frame.f_locals:
        frame.f_locals["namespace"]["count"] = 3
    frame = frame.f_back
import builtins
builtins.__build_class__ = builtins.__import__ = None
"""
