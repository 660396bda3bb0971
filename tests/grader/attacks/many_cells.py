"""A notebook of a hundred thousand cells."""

REJECTED = True
SAYS = "100[0-9]* cells; 2000 are the most"


def notebook(content):
    content["cells"] += [{}] * 100_000
    return content
