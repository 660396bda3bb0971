"""A message of 6 MB whose 20,000 parts each say: copy these 6 MB. Unpacked it would be 120 GB."""

ANSWER = r"""
import json, struct, sys
def weighted_sum(w, a, b):
    frame = sys._getframe()
    while not hasattr(frame.f_locals.get("self"), "channel"):
        frame = frame.f_back
    channel = frame.f_locals["self"].channel
    part = {"array": ["|u1", [6_000_000], 0, True]}
    text = json.dumps({"data": {"dict": [["result", {"list": [part] * 20_000}]]}}).encode()
    channel.sendall(struct.pack(">II", len(text), 6_000_000) + text)
    for _ in range(6):
        channel.sendall(bytes(1_000_000))
    return 3.0
"""
SAYS = "cannot be carried"
