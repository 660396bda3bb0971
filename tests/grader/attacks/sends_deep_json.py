"""Sends JSON that is a hundred thousand lists deep."""

ANSWER = r"""
import os, struct
def weighted_sum(w, a, b):
    text = b'{"data":' + b"[" * 100_000
    for number in range(3, 64):
        try:
            os.write(number, struct.pack(">II", len(text), 0) + text)
        except OSError:
            pass
    return 3.0
"""
SAYS = "it ended its Python process"
