"""Ten thousand brackets."""

ANSWER = "weighted_sum = " + "(" * 9000 + ")" * 9000
