"""Says that it changed an argument that there is not: the grader's error would quote its own lines."""

ANSWER = """
import json, struct, sys
frame = sys._getframe()
while not hasattr(frame.f_locals.get("self"), "channel"):
    frame = frame.f_back
channel = frame.f_locals["self"].channel

def weighted_sum(w, a, b):
    text = json.dumps({"data": {"dict": [["result", 3.0], ["changed", {"dict": [[99, 1]]}]]}}).encode()
    channel.send(struct.pack(">II", len(text), 0) + text)
    return 3.0
"""
SAYS = r"^(?!.*_write_back)(?!.*arguments\[)"
