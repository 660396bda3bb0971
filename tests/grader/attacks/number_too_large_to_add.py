"""Has the grader read, for what an answer lacks, a sum of a complex number and one too large for it. It is right."""

ANSWER = """
def weighted_sum(w, a, b):
    return half(w, a) + half(w, a) + b
"""


def notebook(content):
    lent = f"def half(w, a):\n    return float(np.dot(w, a)) / 2\n\n\nlarge = 0x{'f' * 400} + 1j"
    content["cells"].append({"cell_type": "code", "id": "mine", "metadata": {}, "source": lent})
    return content


POINTS = 2
NOTE = "of the student's own cells are run before the answers: weighted-sum"
