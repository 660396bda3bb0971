"""Makes json write what it likes in the worker."""

ANSWER = r"""
import json
json.dumps = lambda *args, **kwargs: '{"data": {"dict": [["result", 3.0], ["changed", {"dict": []}]]}}'
def weighted_sum(w, a, b):
    return 0.0
"""
