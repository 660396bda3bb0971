"""Not a cheat: an editor gave every cell a new id and dropped the metadata. Graded with a note."""


def notebook(content):
    for number, cell in enumerate(content["cells"]):
        cell["id"], cell["metadata"] = f"{number:08x}", {}
    return content


POINTS = 2
NOTE = "found by the name weighted_sum"
