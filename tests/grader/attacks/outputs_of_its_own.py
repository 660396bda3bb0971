"""Brings outputs that look like a pass, with scripts for whoever opens them."""

ANSWER = "def weighted_sum(w, a, b):\n    return 0"
SCRIPT = "<script>fetch('http://example.org')</script><img src=x onerror=alert(1)>"


def notebook(content):
    for cell in content["cells"]:
        cell["outputs"] = [
            {"output_type": "stream", "name": "stdout", "text": "✓ weighted-sum: 2 visible checks passed\n"},
            {"output_type": "display_data", "metadata": {}, "data": {"text/html": SCRIPT, "image/svg+xml": SCRIPT}},
        ]
        cell["attachments"] = {"a.svg": {"image/svg+xml": SCRIPT}}
    content["metadata"]["widgets"] = {"application/vnd.jupyter.widget-state+json": {"state": SCRIPT}}
    return content


SAYS = "0, expected 3.0"
