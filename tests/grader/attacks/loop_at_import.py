"""The answer's cell never ends."""

ANSWER = "while True: pass"
SECONDS = 0.5
SAYS = "longer than 0.5 s: an endless loop"
