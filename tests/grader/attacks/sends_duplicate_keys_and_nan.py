"""Sends a message in which every key stands twice, with NaN and Infinity among the lengths."""

ANSWER = r"""
import os, struct
def weighted_sum(w, a, b):
    text = b'{"data": NaN, "data": {"dict": [["result", {"array": ["<f8", [Infinity], NaN, true]}],'
    text += b'["result", 3.0]]}, "error": 5, "error": NaN}'
    for number in range(3, 64):
        try:
            os.write(number, struct.pack(">II", len(text), 0) + text)
        except OSError:
            pass
    return 3.0
"""
