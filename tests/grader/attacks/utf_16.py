"""Not a cheat: the file is UTF-16. Graded with a note."""

import json


def notebook(content):
    return json.dumps(content, ensure_ascii=False).encode("utf-16")


POINTS = 2
NOTE = "UTF-16"
