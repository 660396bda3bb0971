"""Leaves nothing but white space of every kind."""

ANSWER = " \u3000\u00a0\t\n\f  \u2003"
SAYS = "not written yet|SyntaxError|answer cell"
