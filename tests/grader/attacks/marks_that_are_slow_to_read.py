"""A written text of twenty thousand marks that a sheet's pattern would read again and again."""

ANSWER = "def weighted_sum(w, a, b):\n    raise ValueError(';' + chr(39) * 400 + '=')"
