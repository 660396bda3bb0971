"""Ids and names of questions that are paths, formulas and markup."""


def notebook(content):
    for number, name in enumerate(["../../weighted-sum-answer", "=1+1", "<script>alert(1)</script>", "\u202eresu"]):
        about = {"nn_exercise": {"id": name, "role": "answer"}}
        content["cells"].append({"cell_type": "code", "id": name, "metadata": about, "source": f"x = {number}"})
    return content


POINTS = 2
