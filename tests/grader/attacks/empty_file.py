"""An empty file."""

REJECTED = True
SAYS = "the file is empty"


def notebook(content):
    return b""
