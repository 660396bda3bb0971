"""An error whose text is a script for the teacher's browser."""

ANSWER = """
def weighted_sum(w, a, b):
    raise ValueError("<script>alert(1)</script><img src=x onerror=alert(2)>`<svg onload=alert(3)>`")
"""
SAYS = "<script>"
