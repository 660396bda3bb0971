"""A string of a million escapes, each of which is a letter of its own once it is read."""

import json

POINTS = 2


def notebook(content):
    content["metadata"]["x"] = "\u202e" * 600_000
    return json.dumps(content).encode()
