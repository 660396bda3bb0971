"""A notebook that was cut off while it was uploaded."""

import json

REJECTED = True
SAYS = "not valid JSON"


def notebook(content):
    return json.dumps(content).encode()[:-40]
