"""Leaves handlers for the end of the process, and finalisers."""

ANSWER = """
import atexit, weakref
def late():
    open("/home/learner/late", "w").write("3.0")
    while True:
        pass
class Thing:
    pass
thing = Thing()
atexit.register(late)
weakref.finalize(thing, late)
def weighted_sum(w, a, b):
    return 0.0
"""
