"""An error that begins like a spreadsheet's formula."""

ANSWER = """
def weighted_sum(w, a, b):
    raise type("=cmd", (Exception,), {})("=HYPERLINK(0) @SUM(1) +1-1")
"""
SAYS = "=HYPERLINK"
