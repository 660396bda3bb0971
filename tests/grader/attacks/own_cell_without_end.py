"""Puts an endless loop into a cell of its own, which stands before the answer."""

ANSWER = "def weighted_sum(w, a, b):\n    return mine(w, a, b)"


def notebook(content):
    harm = "while True:\n    pass\nmine = 1"
    content["cells"].insert(0, {"cell_type": "code", "metadata": {}, "source": harm})
    return content


SECONDS = 1
