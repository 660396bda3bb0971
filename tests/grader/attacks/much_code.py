"""Eleven cells of 19,000 letters of code each."""

REJECTED = True
SAYS = "more than 200000 characters of code"


def notebook(content):
    content["cells"] += [{"cell_type": "code", "metadata": {}, "source": "x" * 19_000}] * 11
    return content
