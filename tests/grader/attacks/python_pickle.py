"""A pickle that would run a command where it is opened."""

REJECTED = True
SAYS = "binary file|not valid JSON"


def notebook(content):
    return b"\x80\x04cposix\nsystem\n(S'touch /tmp/pwned'\ntR."
