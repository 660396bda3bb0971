"""Knows the inputs of the visible check by heart, and nothing else."""

ANSWER = """
def weighted_sum(w, a, b):
    return {2: 3.0, 3: 12.75}.get(len(w), 0.0)
"""
SAYS = "^\n?✓ weighted-sum: 2 visible checks passed\n✗ weighted-sum"
