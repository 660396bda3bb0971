"""Not a cheat: the metadata are gone, the ids are there. Graded with a note."""


def notebook(content):
    for cell in content["cells"]:
        cell["metadata"] = {}
    return content


POINTS = 2
NOTE = "found by its id"
