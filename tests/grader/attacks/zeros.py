"""A disk that was full: as many zeros as the notebook had letters."""

REJECTED = True
SAYS = "the file is empty"


def notebook(content):
    return bytes(20_000)
