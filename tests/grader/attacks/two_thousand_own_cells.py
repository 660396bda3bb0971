"""Two thousand cells of its own, each of which takes its time."""

ANSWER = "def weighted_sum(w, a, b):\n    return mine0(w, a, b)"


def notebook(content):
    for number in range(1900):
        own = f"import time\ntime.sleep(0.3)\nmine{number} = 0"
        content["cells"].insert(0, {"cell_type": "code", "metadata": {}, "source": own})
    return content
