"""Not a cheat: nbformat 3 with worksheets. Graded with a note."""


def notebook(content):
    for cell in content["cells"]:
        cell["input"] = cell.pop("source")
        cell.pop("id")
    return {"nbformat": 3, "nbformat_minor": 0, "metadata": {}, "worksheets": [{"cells": content["cells"]}]}


POINTS = 2
NOTE = "nbformat 3"
