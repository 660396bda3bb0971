"""Hides the harm in another cell, which the answer borrows."""

ANSWER = "def weighted_sum(w, a, b):\n    return my_sum(w, a, b)"


def notebook(content):
    harm = "import os as my_os\ndef my_sum(w, a, b):\n    my_os._exit(0)"
    content["cells"].insert(0, {"cell_type": "code", "metadata": {}, "source": harm})
    return content


SAYS = "it ended its Python process"
