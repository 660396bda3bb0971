"""Metadata of every wrong type: numbers for texts, lists for objects, an id of a thousand letters."""


def notebook(content):
    lies = [
        {"nn_exercise": []},
        {"nn_exercise": {"id": 5, "role": ["answer"]}},
        [],
        None,
        {"nn_exercise": {"id": "x" * 1000}},
    ]
    more = [{"cell_type": "code", "id": 7, "metadata": lie, "source": "count = 3"} for lie in lies]
    content["cells"] = [*more, None, 5, [], {"cell_type": {}}, {"source": {"a": 1}}, *content["cells"]]
    return content


POINTS = 2
NOTE = "of its cells cannot be read"
