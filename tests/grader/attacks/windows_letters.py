"""Not a cheat: the file is Windows-1252. Graded with a note."""

import json


def notebook(content):
    content["cells"][0]["source"] = "# déjà vu"
    return json.dumps(content, ensure_ascii=False).replace("\n", "\r\n").encode("cp1252")


POINTS = 2
NOTE = "read as Windows-1252"
