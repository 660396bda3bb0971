"""Three cells of 4,900 tiny statements, any of which the answer might have to borrow. It is right."""

ANSWER = "def weighted_sum(w, a, b):\n    return float(np.dot(w, a) + b + zero)"


def notebook(content):
    tiny = "\n".join(["x=1"] * 4900 + ["zero=0"])
    content["cells"] += [{"cell_type": "code", "metadata": {}, "source": tiny}] * 3
    return content


POINTS = 2
NOTE = "of the student's own cells are run before the answers: weighted-sum"
