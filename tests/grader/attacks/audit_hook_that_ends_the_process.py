"""Installs an audit hook, which cannot be taken out again, that ends the process when the next answer is compiled."""

ANSWER = """
import os, sys
sys.addaudithook(lambda event, args: event == "compile" and os._exit(3))
def weighted_sum(w, a, b):
    return 0.0
"""
