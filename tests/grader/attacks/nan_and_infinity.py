"""JSON with NaN, Infinity and numbers of a million digits, which JSON does not have. It is right."""

import json


def notebook(content):
    content["metadata"] = {"a": float("nan"), "b": float("inf")}
    return json.dumps(content).replace('"nbformat_minor": 5', '"nbformat_minor": ' + "9" * 1_000_000).encode()


POINTS = 2
