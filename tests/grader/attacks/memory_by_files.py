"""Fills the disk, which is memory, with a thousand files."""

ANSWER = """
def weighted_sum(w, a, b):
    for number in range(1000):
        open(f"file{number}", "wb").write(bytes(8_000_000))
    return 0.0
"""
SAYS = "OSError: .Errno 28. No space left"
