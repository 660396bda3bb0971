"""A saved web page with scripts in its name's place."""

REJECTED = True
SAYS = "not valid JSON"


def notebook(content):
    return b"<!DOCTYPE html><script>alert(document.cookie)</script>"
