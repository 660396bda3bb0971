"""Starts helpers through multiprocessing and subprocess."""

ANSWER = """
import multiprocessing, subprocess
def weighted_sum(w, a, b):
    for start in (lambda: subprocess.run(["sleep", "100"]), lambda: multiprocessing.Process(target=print).start()):
        try:
            start()
        except OSError:
            continue
        raise ValueError("it started")
    return 0.0
"""
SAYS = "0.0, expected"
