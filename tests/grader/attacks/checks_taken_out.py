"""Takes out the checks and gives itself points in the metadata."""

ANSWER = "def weighted_sum(w, a, b):\n    return 0"


def notebook(content):
    content["cells"] = [cell for cell in content["cells"] if not cell["id"].endswith("-check")]
    for cell in content["cells"]:
        cell["metadata"] = {**cell["metadata"], "points": 100, "tags": ["nbval-skip", "nbval-ignore-output"]}
        cell["metadata"].setdefault("nn_exercise", {})["points"] = 100
    return content


SAYS = "0, expected 3.0"
