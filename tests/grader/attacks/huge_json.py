"""A notebook of 6 MB."""

import json

REJECTED = True
SAYS = "larger than 5 MB"


def notebook(content):
    content["cells"][0]["outputs"] = ["x" * 6_000_000]
    return json.dumps(content).encode()
