"""JSON that is a list of notebooks."""

REJECTED = True
SAYS = "a JSON list"


def notebook(content):
    return [content, content]
