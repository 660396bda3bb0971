"""Deletes the answer's cell. It is told so, in its feedback too."""


def notebook(content):
    content["cells"] = [cell for cell in content["cells"] if cell["id"] != "weighted-sum-answer"]
    return content


SAYS = "its answer cell is missing"
NOTE = "weighted-sum: the answer cell is missing"
