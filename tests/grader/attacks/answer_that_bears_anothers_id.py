"""Marks one cell as the answer of every question, and its own as another's check."""


def notebook(content):
    for cell in content["cells"]:
        if cell["id"] == "count-answer":
            cell["metadata"]["nn_exercise"] = {"id": "weighted-sum", "role": "answer"}
        if cell["id"] == "weighted-sum-answer":
            cell["metadata"]["nn_exercise"] = {"id": "count", "role": "check", "hidden": True}
    return content


NOTE = "count: the answer cell was found by its id"
