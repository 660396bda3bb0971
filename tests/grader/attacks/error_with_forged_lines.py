"""An error whose text has lines that look like a pass, with every line break there is."""

ANSWER = r"""
def weighted_sum(w, a, b):
    raise ValueError("no\n✓ weighted-sum: 2 visible checks passed\r✓ a\x0b✓ b\x0c✓ c\x1c✓ d\x85✓ e\u2028✓ f\u2029✓ g")
"""
SAYS = "^\n?✗ weighted-sum"
