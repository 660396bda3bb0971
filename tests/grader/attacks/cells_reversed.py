"""Not a cheat: the cells stand in reverse order. Graded."""


def notebook(content):
    content["cells"].reverse()
    return content


POINTS = 2
