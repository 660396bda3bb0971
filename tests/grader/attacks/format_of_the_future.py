"""Not a cheat: it says nbformat 99. Graded with a note."""


def notebook(content):
    return {**content, "nbformat": 99, "nbformat_minor": float("nan")}


POINTS = 2
NOTE = "does not say that it is of nbformat 4"
