"""Not a cheat: an editor put a byte order mark before the file. Graded with a note."""

import json


def notebook(content):
    return b"\xef\xbb\xbf" + json.dumps(content).encode()


POINTS = 2
NOTE = "UTF-8 with a mark"
