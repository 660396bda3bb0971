"""Puts twenty cells of its own before the answer, each of which ends Python."""

ANSWER = "def weighted_sum(w, a, b):\n    return mine(w, a, b)"


def notebook(content):
    harm = "import os\nmine = lambda *a: 3.0\nos._exit(0)"
    for _ in range(20):
        content["cells"].insert(0, {"cell_type": "code", "metadata": {}, "source": harm})
    return content
