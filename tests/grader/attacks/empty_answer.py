"""Leaves nothing but a comment."""

ANSWER = "# I will do this later"
SAYS = "does not define weighted_sum"
