"""The answer's cell calls exit()."""

ANSWER = "exit()"
SAYS = "take exit\\(\\) or quit\\(\\) out|exit"
