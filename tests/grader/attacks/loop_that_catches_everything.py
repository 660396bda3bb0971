"""A loop that catches every exception and ignores every signal it can."""

ANSWER = """
import signal
for number in range(1, 65):
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass
def weighted_sum(w, a, b):
    while True:
        try:
            while True:
                pass
        except BaseException:
            continue
"""
SECONDS = 0.5
SAYS = "longer than 0.5 s"
