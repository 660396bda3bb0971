"""A notebook nested a hundred thousand deep."""

REJECTED = True
SAYS = "nested too deep"


def notebook(content):
    return b'{"cells":' + b"[" * 100_000
