"""A source that is a list of lines, numbers and objects."""


def notebook(content):
    for cell in content["cells"]:
        cell["source"] = [*cell["source"].splitlines(keepends=True), 5, None, {"a": "b"}]
    return content


POINTS = 2
